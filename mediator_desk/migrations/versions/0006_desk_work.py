"""Views of lists, tags, typed and unsaved input, cases at hand; evidence says what it proves; a bin."""

from typing import Literal

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
NO = sa.false()
EMPTY = sa.text("''")
ZERO, ONE = sa.text("0"), sa.text("1")
ALONE = {"resolve_fks": False}
"""A table that is made anew is read without those that it refers to, and those that they refer to."""


def upgrade() -> None:
    _create_saved_views()
    _create_case_tags()
    _create_kept_inputs()
    _create_case_visits()
    _widen_cases()
    _widen_lists()
    _count_by_index()
    _widen_attachments()
    _widen_audit_entries()
    _give_no_id_twice()


def _create_saved_views() -> None:
    op.create_table(
        "saved_views",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_saved_views_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_views")),
    )
    op.create_index("ix_saved_views_staff_id", "saved_views", ["staff_id"])


def _create_case_tags() -> None:
    op.create_table(
        "case_tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_tags_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_tags")),
        sa.UniqueConstraint("case_id", "tag", name=op.f("uq_case_tags_case_id_tag")),
    )
    op.create_index("ix_case_tags_tag", "case_tags", ["tag", "case_id"])


def _create_kept_inputs() -> None:
    op.create_table(
        "kept_inputs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(length=120), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("content", Json, nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_kept_inputs_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_inputs")),
        sa.UniqueConstraint("staff_id", "form", name=op.f("uq_kept_inputs_staff_id_form")),
    )


def _create_case_visits() -> None:
    op.create_table(
        "case_visits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("visited_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_pinned", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_case_visits_staff_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_visits_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_visits")),
        sa.UniqueConstraint("staff_id", "case_id", name=op.f("uq_case_visits_staff_id_case_id")),
    )
    op.create_index("ix_case_visits_case_id", "case_visits", ["case_id"])
    op.create_index("ix_case_visits_recent", "case_visits", ["staff_id", "visited_at"])


def _is_embedded() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _widen_cases() -> None:
    column = sa.Column("binned_at", sa.DateTime(timezone=True), nullable=True)
    if not _is_embedded():
        op.add_column("cases", column)
        return
    with op.batch_alter_table("cases", recreate="always", reflect_kwargs=ALONE) as cases:
        # Before the long texts, which lists never touch: SQLite reads a row in order.
        cases.add_column(column, insert_before="subject")


def _widen_lists() -> None:
    """Lists are put in order, filtered and summed up by their index alone."""
    listed = ["state", "kind", "mediator_id", "insurer_id", "line", "cause", "claimed_amount", "due_on", "outcome"]
    for name, columns in {
        "ix_cases_state_received": ["state", "received_at", "id", "claimed_amount", "due_on"],
        "ix_cases_received": ["received_at", "id", *listed],
        "ix_cases_accepted": ["accepted_on", "number", "submission_number", "id", "state"],
    }.items():
        op.drop_index(name, "cases")
        op.create_index(name, "cases", columns)
    op.drop_index("ix_cases_open_due", "cases")
    is_due = sa.text("due_on IS NOT NULL")
    columns = ["due_on", "state", "due_step", "due_is_provisional"]
    op.create_index("ix_cases_open_due", "cases", columns, sqlite_where=is_due, postgresql_where=is_due)


def _count_by_index() -> None:
    """The figures of a month are counted without a look at the rows, and payments are found by their day."""
    asked = ["insurer_id", "mediator_id", "line", "cause", "channel", "outcome", "end_reason", "mediated_on"]
    op.drop_index("ix_cases_concluded", "cases")
    columns = ["concluded_on", "kind", "accepted_on", *asked, "claimed_amount", "agreed_amount"]
    op.create_index("ix_cases_concluded", "cases", columns)
    paid = sa.text("paid_on IS NOT NULL")
    op.create_index("ix_instalments_paid_on", "instalments", ["paid_on"], sqlite_where=paid, postgresql_where=paid)


def _widen_attachments() -> None:
    anew: Literal["always", "never"] = "always" if _is_embedded() else "never"
    with op.batch_alter_table("attachments", recreate=anew, reflect_kwargs=ALONE) as attachments:
        for column in (
            sa.Column("position", sa.Integer(), nullable=False, server_default=ZERO),
            sa.Column("title", sa.String(length=300), nullable=False, server_default=EMPTY),
            sa.Column("proves", sa.Text(), nullable=False, server_default=EMPTY),
            sa.Column("party_id", sa.Integer(), nullable=True),
            sa.Column("given_on", sa.Date(), nullable=True),
            sa.Column("pages", sa.Integer(), nullable=True),
            sa.Column("is_original", sa.Boolean(), nullable=True),
            sa.Column("rotation", sa.Integer(), nullable=False, server_default=ZERO),
            sa.Column("binned_at", sa.DateTime(timezone=True), nullable=True),
            sa.Column("version", sa.Integer(), nullable=False, server_default=ONE),
        ):
            attachments.add_column(column)
        attachments.create_foreign_key(op.f("fk_attachments_party_id"), "parties", ["party_id"], ["id"])


def _widen_audit_entries() -> None:
    bulk = sa.Column("bulk", sa.String(length=32), nullable=False, server_default=EMPTY)
    anew: Literal["always", "never"] = "always" if _is_embedded() else "never"
    with op.batch_alter_table("audit_entries", recreate=anew, reflect_kwargs=ALONE) as entries:
        entries.drop_constraint(op.f("fk_audit_entries_case_id"), type_="foreignkey")
        entries.add_column(bulk)
    where = sa.text("bulk != ''")
    op.create_index("ix_audit_entries_bulk", "audit_entries", ["bulk"], sqlite_where=where, postgresql_where=where)


def _give_no_id_twice() -> None:
    """A row that is deleted leaves its id to no other: the audit trail would tell one's story of the other."""
    if not _is_embedded():
        return  # a sequence of PostgreSQL never goes back
    own_key = {"sqlite_autoincrement": True}
    tables = sa.inspect(op.get_bind())
    for name in tables.get_table_names():
        if tables.get_pk_constraint(name)["constrained_columns"] == ["id"]:
            with op.batch_alter_table(name, recreate="always", table_kwargs=own_key, reflect_kwargs=ALONE):
                pass  # what changes is the table's own key
