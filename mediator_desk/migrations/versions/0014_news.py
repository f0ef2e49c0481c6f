"""News for the desks of an office: the server says at each commit that something was saved, or who is at a case.

What is said names nobody and nothing: where in the trail to begin reading, or the number of a case to look at. Each
desk then reads what it may. An embedded file tells of itself by a counter of its engine.
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

# However much a transaction writes, it is told once: where its first entry stands.
_SAVED = """
CREATE FUNCTION desk_news() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  begun text := pg_current_xact_id()::text;
  first bigint;
BEGIN
  IF current_setting('desk.news_told', true) IS DISTINCT FROM begun THEN
    SELECT min(id) INTO first FROM added;
    IF first IS NOT NULL THEN
      PERFORM set_config('desk.news_told', begun, true);
      PERFORM pg_notify('desk_news', 'entry ' || first);
    END IF;
  END IF;
  RETURN NULL;
END $$
"""
_SEEN = """
CREATE FUNCTION desk_presence_news() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('desk_news', 'case ' || COALESCE(NEW.case_id, OLD.case_id));
  RETURN NULL;
END $$
"""


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    op.execute(_SAVED)
    op.execute(
        "CREATE TRIGGER desk_news AFTER INSERT ON audit_entries REFERENCING NEW TABLE AS added "
        "FOR EACH STATEMENT EXECUTE FUNCTION desk_news()"
    )
    op.execute(_SEEN)
    for name, when in (
        ("came", "AFTER INSERT OR DELETE ON presences FOR EACH ROW"),
        ("turned", "AFTER UPDATE ON presences FOR EACH ROW WHEN (OLD.is_editing IS DISTINCT FROM NEW.is_editing)"),
    ):
        op.execute(f"CREATE TRIGGER desk_presence_{name} {when} EXECUTE FUNCTION desk_presence_news()")
