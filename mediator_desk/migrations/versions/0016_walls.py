"""What the server holds of an office more tightly than before: see mediator_desk/server and server_trail.py."""

from alembic import op

from mediator_desk.migrations import server_rows, server_trail

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_PLACES = """
ALTER TABLE desk_trail.noted_now ADD COLUMN IF NOT EXISTS told_by integer, ADD COLUMN IF NOT EXISTS stood jsonb,
  ADD COLUMN IF NOT EXISTS stands jsonb;
CREATE TABLE desk_trail.handed_over (
  case_id integer NOT NULL,
  login text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX handed_over_by_case ON desk_trail.handed_over (case_id);
CREATE TABLE desk_trail.kept_by (
  sha256 text NOT NULL,
  login text NOT NULL,
  is_last boolean NOT NULL,
  PRIMARY KEY (sha256, login)
);
"""
"""What an entry says stood in a row and stands there now, which is compared with the row; who gave a case away, and
when; who put the bytes of a file in."""

_TRIGGERS = """
DROP TRIGGER desk_news ON public.audit_entries;
DROP FUNCTION public.desk_news();
ALTER TABLE public.audit_entries ALTER COLUMN id DROP DEFAULT;
CREATE TRIGGER audit_entries_not_past BEFORE INSERT ON public.audit_entries FOR EACH ROW
  WHEN (NEW.act = '%PAST%') EXECUTE FUNCTION desk_trail.not_past();
"""
"""The number of an entry is its trigger's to give (server_trail.ENTRIES): by a default it would seem to be named."""


def upgrade() -> None:
    db = op.get_bind()
    if db.dialect.name != "postgresql":
        return
    functions = (server_trail.LINKS, server_trail.ENTRIES, server_rows.TELLING, server_rows.ROWS, server_rows.VALUES)
    for statements in (_PLACES, *functions, _TRIGGERS):
        db.exec_driver_sql(server_trail.filled(statements))
