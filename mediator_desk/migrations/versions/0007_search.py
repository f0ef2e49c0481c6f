"""The index of words and the keys of names; they are filled when all tables are as the program knows them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    is_embedded = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "name_keys",
        sa.Column("key", sa.String(length=80, collation=None if is_embedded else "C"), nullable=False),
        sa.Column("owner", sa.String(length=10), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("key", "owner", "owner_id", name=op.f("pk_name_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_name_keys_owner", "name_keys", ["owner_id", "owner"])
    if is_embedded:
        op.execute(
            "CREATE VIRTUAL TABLE case_words USING fts5"
            "(words, content='', contentless_delete=1, detail=none, tokenize='ascii')"
        )
    else:
        op.execute("CREATE TABLE case_words (rowid integer CONSTRAINT pk_case_words PRIMARY KEY, words tsvector)")
        op.execute("CREATE INDEX ix_case_words_words ON case_words USING gin (words)")
