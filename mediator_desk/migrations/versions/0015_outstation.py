"""Cases that are taken along in a file and come back; and who comes to the keys of an office's kept files."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True)
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _create_checkouts()
    _create_what_stands_in_the_file()
    op.drop_table("office_keys")
    op.create_table(
        "office_key_holders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("content", Json, nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_office_key_holders_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_key_holders")),
        sa.UniqueConstraint("staff_id", name=op.f("uq_office_key_holders_staff_id")),
        sqlite_autoincrement=True,
    )


def _create_checkouts() -> None:
    op.create_table(
        "checkouts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("desk", sa.String(100), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("ended_at", Instant, nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.Column("given_up_words", sa.Text(), nullable=False),
        sa.Column("came", Json, nullable=False),
        sa.Column("base_digest", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_checkouts_staff_id")),
        sa.ForeignKeyConstraint(["ended_by"], ["staff.id"], name=op.f("fk_checkouts_ended_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checkouts")),
        sa.UniqueConstraint("token", name=op.f("uq_checkouts_token")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_checkouts_ended_at", "checkouts", ["ended_at"])
    op.create_table(
        "checked_out_cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("checkout_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("came_at", Instant, nullable=True),
        sa.ForeignKeyConstraint(["checkout_id"], ["checkouts.id"], name=op.f("fk_checked_out_cases_checkout_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_checked_out_cases_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checked_out_cases")),
        sa.UniqueConstraint("checkout_id", "case_id", name=op.f("uq_checked_out_cases_checkout_id_case_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_checked_out_cases_case_id", "checked_out_cases", ["case_id"])
    op.create_table(
        "number_blocks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("checkout_id", sa.Integer(), nullable=False),
        sa.Column("series", sa.String(40), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("passed", Json, nullable=False),
        sa.ForeignKeyConstraint(["checkout_id"], ["checkouts.id"], name=op.f("fk_number_blocks_checkout_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_blocks")),
        sa.UniqueConstraint("checkout_id", "series", "year", name=op.f("uq_number_blocks_checkout_id_series_year")),
        sqlite_autoincrement=True,
    )


def _create_what_stands_in_the_file() -> None:
    op.create_table(
        "outstations",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("checkout_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("office", sa.String(300), nullable=False),
        sa.Column("coming_at", Instant, nullable=True),
        sa.Column("came_back_at", Instant, nullable=True),
        sa.CheckConstraint("number = 1", name=op.f("ck_outstations_only_one")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_outstations_staff_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_outstations")),
    )
    op.create_table(
        "outstation_rows",
        sa.Column("table_name", sa.String(63), nullable=False),
        sa.Column("row_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.PrimaryKeyConstraint("table_name", "row_id", name=op.f("pk_outstation_rows")),
    )
