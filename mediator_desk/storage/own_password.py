"""The password by which a desk comes to a server: what is taken from now on, and what while it is being changed."""

from __future__ import annotations

import contextlib
import weakref
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Engine, event

from mediator_desk.errors import Unavailable
from mediator_desk.storage.server_errors import WRONG_PASSWORD, code_of_words


class OwnPassword:
    """Follows an engine whose URL holds the first password; connections that are open know nothing of a change."""

    def __init__(self, engine: Engine) -> None:
        self._taken: tuple[str, ...] = ()
        """Those that are tried in turn; none: the one in the URL."""
        self._engine = weakref.ref(engine)
        _FOLLOWED[engine] = self
        event.listen(engine, "do_connect", self._connect)

    def follow(self, engine: Engine) -> None:
        """Let another engine of the same login come in by the same password."""
        event.listen(engine, "do_connect", self._connect)

    def confirm(self, password: str) -> None:
        """Come in by this one first: the server has just taken it, and may have got it from another desk."""
        self._taken = (password, *(one for one in self._taken if one != password))

    def forget(self) -> None:
        """Forget every password: the engine goes, but what belongs to it may stay for a while."""
        self._taken = ()

    @contextlib.contextmanager
    def changing(self, new: str) -> Iterator[None]:
        """Let the new one count as well as the one before while the block changes it, and alone once it is changed.

        Where the block raises Unavailable nobody knows whether it was changed: then both are tried from now on.
        """
        before, engine = self._taken, self._engine()
        first = engine.url.password if engine is not None else None
        self._taken = (*(before or (first or "",)), new)
        try:
            yield
        except Unavailable:
            raise
        except BaseException:
            self._taken = before
            raise
        self._taken = (new,)

    def _connect(self, dialect: Any, _record: object, given: Any, named: dict[str, Any]) -> Any:  # noqa: ANN401 - SQLAlchemy's
        """Try all but the last one here; with the last one the engine connects as ever."""
        for password in self._taken[:-1]:
            try:
                return dialect.connect(*given, **{**named, "password": password})
            except dialect.loaded_dbapi.OperationalError as error:
                if code_of_words(str(error)) != WRONG_PASSWORD:
                    raise
        if self._taken:
            named["password"] = self._taken[-1]
        return None


_FOLLOWED: weakref.WeakKeyDictionary[Engine, OwnPassword] = weakref.WeakKeyDictionary()


def own_password_of(engine: Engine) -> OwnPassword | None:
    """Return what follows an engine, None for that of a file."""
    return _FOLLOWED.get(engine)
