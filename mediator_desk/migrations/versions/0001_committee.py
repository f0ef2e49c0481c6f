"""The committee, its people and the insurer directory."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_committees()
    _create_day_exceptions()
    _create_number_counters()
    _create_time_limits()
    _create_rooms()
    _create_staff()
    _create_mediators()
    _create_mediator_lines()
    _create_insurers()
    _create_insurer_aliases()


def _create_committees() -> None:
    op.create_table(
        "committees",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("seal_name", sa.String(length=200), nullable=False),
        sa.Column("telephone", sa.String(length=50), nullable=False),
        sa.Column("address", sa.String(length=300), nullable=False),
        sa.Column("case_number_template", sa.String(length=100), nullable=False),
        sa.Column("agreement_number_template", sa.String(length=100), nullable=False),
        sa.Column("least_ranked", sa.Integer(), nullable=False),
        sa.Column("settled_privately_counts", sa.Boolean(), nullable=False),
        sa.Column("is_practice", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committees")),
    )


def _create_day_exceptions() -> None:
    op.create_table(
        "day_exceptions",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_working", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_day_exceptions")),
    )


def _create_number_counters() -> None:
    op.create_table(
        "number_counters",
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", "year", name=op.f("pk_number_counters")),
    )


def _create_time_limits() -> None:
    op.create_table(
        "time_limits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("in_working_days", sa.Boolean(), nullable=False),
        sa.Column("rolls_over", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_time_limits_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_limits")),
        sa.UniqueConstraint("step", name=op.f("uq_time_limits_step")),
    )


def _create_rooms() -> None:
    op.create_table(
        "rooms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("is_online", sa.Boolean(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rooms")),
        sa.UniqueConstraint("name", name=op.f("uq_rooms_name")),
    )


def _create_staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("name", name=op.f("uq_staff_name")),
    )


def _create_mediators() -> None:
    op.create_table(
        "mediators",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("telephone", sa.String(length=50), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_mediators_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediators")),
        sa.UniqueConstraint("staff_id", name=op.f("uq_mediators_staff_id")),
    )


def _create_mediator_lines() -> None:
    op.create_table(
        "mediator_lines",
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(["mediator_id"], ["mediators.id"], name=op.f("fk_mediator_lines_mediator_id")),
        sa.PrimaryKeyConstraint("mediator_id", "line", name=op.f("pk_mediator_lines")),
    )


def _create_insurers() -> None:
    op.create_table(
        "insurers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("short_name", sa.String(length=100), nullable=False),
        sa.Column("kind", sa.String(40), nullable=True),
        sa.Column("credit_code", sa.String(length=18), nullable=False),
        sa.Column("address", sa.String(length=300), nullable=False),
        sa.Column("person_in_charge", sa.String(length=100), nullable=False),
        sa.Column("person_in_charge_title", sa.String(length=100), nullable=False),
        sa.Column("telephone", sa.String(length=50), nullable=False),
        sa.Column("is_confirmed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_insurers")),
        sa.UniqueConstraint("name", name=op.f("uq_insurers_name")),
    )


def _create_insurer_aliases() -> None:
    op.create_table(
        "insurer_aliases",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("insurer_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["insurer_id"], ["insurers.id"], name=op.f("fk_insurer_aliases_insurer_id")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_insurer_aliases")),
    )
    op.create_index(op.f("ix_insurer_aliases_insurer_id"), "insurer_aliases", ["insurer_id"], unique=False)
