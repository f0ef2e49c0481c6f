"""Run by alembic: uses the connection that migrations.upgrade hands over."""

from alembic import context

from mediator_desk.migrations import is_compared
from mediator_desk.models.tables import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    include_object=is_compared,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
