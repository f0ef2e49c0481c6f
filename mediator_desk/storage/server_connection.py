"""Connections to the server of an office: how long one waits, and how soon a line that is gone is noticed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext

from mediator_desk.storage.server_errors import GIVEN_UP

LINE: Mapping[str, int] = MappingProxyType(
    {
        # A cable that was pulled says nothing: without these a desk would wait for a quarter of an hour.
        "keepalives": 1,
        "keepalives_idle": 5,
        "keepalives_interval": 3,
        "keepalives_count": 2,
        "tcp_user_timeout": 10_000,
    }
)
"""What the driver (libpq) is told of the line; seconds, the last one in milliseconds."""

SESSION: Mapping[str, str] = MappingProxyType(
    {
        # The desk asks short questions: compiling them (JIT) takes forty times as long as answering them.
        "jit": "off",
        # What it asks for stands in indexes that lie in memory: counted as on a turning disk, whole tables are read.
        "random_page_cost": "1.1",
        # What is right for one word or month is not for another: a plan for any of them goes through all cases.
        "plan_cache_mode": "force_custom_plan",
        # A desk that vanished in the midst of a save must not hold its rows: the others wait for them.
        "idle_in_transaction_session_timeout": "120s",
        # Whoever holds what this desk needs for longer is told of, and the save may be tried again.
        "lock_timeout": "30s",
        # Nobody waits for so long: a desk that is gone leaves no work behind on the server.
        "statement_timeout": "30min",
        "tcp_keepalives_idle": "10",
        "tcp_keepalives_interval": "5",
        "tcp_keepalives_count": "3",
    }
)
"""What the server is told of the session."""


def server_engine(place: URL) -> Engine:
    """Return the engine of a server; what the URL itself says of the line or the session goes before."""
    options: dict[str, str | int] = {name: value for name, value in LINE.items() if name not in place.query}
    session = {} if "options" in place.query else SESSION
    if session:
        options["options"] = " ".join(f"-c {name}={value}" for name, value in session.items())
    from mediator_desk.storage.way_in import WayIn  # brings the driver

    engine = create_engine(place, pool_pre_ping=True, hide_parameters=True, connect_args=options)
    # Whoever connects with another password than the URL's asks the dialect too (storage/own_password.py).
    engine.dialect.connect = WayIn(session).connect  # type: ignore[method-assign, assignment]
    event.listen(engine, "handle_error", _keep_the_others)
    return engine


def _keep_the_others(found: ExceptionContext) -> None:
    """Leave the other connections as they are where only one was given up: the line is whole."""
    if getattr(found.original_exception, "sqlstate", None) == GIVEN_UP:
        found.invalidate_pool_on_disconnect = False
