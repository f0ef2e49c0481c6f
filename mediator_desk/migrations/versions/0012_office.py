"""Several desks: logins of people on a server, who is at which case, which saves have arrived, files kept there."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("staff", sa.Column("login", sa.String(63), nullable=False, server_default=""))
    op.add_column("staff", sa.Column("sight", sa.String(40), nullable=False, server_default="all"))
    op.add_column("committees", sa.Column("moved_to", sa.String(300), nullable=False, server_default=""))
    filled = sa.text("login != ''")
    op.create_index("ix_staff_login", "staff", ["login"], unique=True, sqlite_where=filled, postgresql_where=filled)
    _create_presences()
    op.create_table(
        "save_marks",
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("saved_at", Instant, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_save_marks")),
    )
    op.create_index("ix_save_marks_saved_at", "save_marks", ["saved_at"])
    _create_kept_files()
    _close_a_place_that_was_left()


def _create_presences() -> None:
    op.create_table(
        "presences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("desk", sa.String(100), nullable=False),
        sa.Column("is_editing", sa.Boolean(), nullable=False),
        sa.Column("seen_at", Instant, nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_presences_case_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_presences_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presences")),
        sa.UniqueConstraint("case_id", "staff_id", "desk", name=op.f("uq_presences_case_id_staff_id_desk")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_presences_seen_at", "presences", ["seen_at"])


def _create_kept_files() -> None:
    op.create_table(
        "kept_chunks",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "place", name=op.f("pk_kept_chunks")),
    )
    if op.get_bind().dialect.name == "postgresql":
        # Sealed bytes do not shrink, and what is not packed is read from the middle too.
        op.execute("ALTER TABLE kept_chunks ALTER content SET STORAGE EXTERNAL")
    op.create_table(
        "office_keys",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.CheckConstraint("number = 1", name=op.f("ck_office_keys_only_one")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_office_keys")),
    )


def _close_a_place_that_was_left() -> None:
    """Let the database refuse each entry of the trail, and so each save, where the committee works elsewhere by now."""
    words = "the committee has moved"
    left = "EXISTS (SELECT 1 FROM committees WHERE moved_to <> '')"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"CREATE TRIGGER audit_entries_moved BEFORE INSERT ON audit_entries "
            f"WHEN NEW.act <> 'committee_moved_away' AND {left} BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
        return
    op.execute(
        f"CREATE FUNCTION audit_entries_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER "
        f"SET search_path = pg_catalog, public, pg_temp AS "
        f"$$BEGIN IF {left} THEN RAISE EXCEPTION '{words}' USING ERRCODE = '23514'; END IF; RETURN NEW; END$$"
    )
    op.execute(
        "CREATE TRIGGER audit_entries_moved BEFORE INSERT ON audit_entries FOR EACH ROW "
        "WHEN (NEW.act <> 'committee_moved_away') EXECUTE FUNCTION audit_entries_moved()"
    )
