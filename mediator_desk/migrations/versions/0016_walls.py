"""What the server holds of an office more tightly than before: see mediator_desk/server and server_trail.py."""

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change nothing yet."""
