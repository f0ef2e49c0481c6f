"""The bridge fuzzed against its own description: no fault, no answer that it does not describe, nobody in the log."""

from __future__ import annotations

import logging
import traceback
import warnings
from secrets import token_hex
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from sqlalchemy import func, select
from starlette.types import Message, Receive, Scope, Send

from mediator_desk.gateway import telling
from mediator_desk.gateway.app import create_app
from mediator_desk.gateway.challenge import Work
from mediator_desk.gateway.config import Client
from mediator_desk.gateway.limits import SHIPPED
from mediator_desk.gateway.signing import CLIENT, NONCE, SIGNATURE, TIME, signature
from mediator_desk.gateway.standing import Bridge
from mediator_desk.models.bridge import Letter
from mediator_desk.services.bridge.taking_in import take_in_letters
from tests.gateway.conftest import SECRETARY, WANG, founded

NAME, SECRET = "wx-gd", "s" * 40
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
WITHOUT_PARTS = ("GET /api/texts", "GET /api/challenge")
REACHED = {
    **{name: {200} for name in (*WITHOUT_PARTS, "POST /api/look-through", "GET /backend/v1/changes")},
    **{name: {200} for name in ("POST /api/progress", "POST /backend/v1/progress")},
    **{name: {201} for name in ("POST /api/letters", "POST /backend/v1/letters")},
    **{name: {422} for name in ("POST /api/ratings/open", "POST /api/ratings", "POST /backend/v1/ratings")},
}
"""Way in -> what it answers behind its checks. Nobody guesses what may be rated."""
OPERATIONS = tuple(REACHED)


class Signing:
    """Signs what comes for back ends as one of them would, so that what is fuzzed comes behind the signature."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge, self._app = bridge, create_app(bridge)
        self.signs = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on."""
        if scope["type"] == "http" and scope["path"].startswith("/backend/") and self.signs:
            body, more = b"", True
            while more:
                message = await receive()
                body, more = body + message.get("body", b""), message.get("more_body", False)
            whole: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

            async def once() -> Message:
                return whole.pop() if whole else await receive()

            scope = {**scope, "headers": self._headers(scope, body)}
            await self._app(scope, once, send)
        else:
            await self._app(scope, receive, send)

    def _headers(self, scope: Scope, body: bytes) -> list[tuple[bytes, bytes]]:
        query = scope["query_string"].decode("latin-1")
        path = scope["path"] + (f"?{query}" if query else "")
        at, nonce = str(int(self._bridge.clock().timestamp())), token_hex(16)
        signed = signature(SECRET, scope["method"], path, at, nonce, body)
        own = {CLIENT: NAME, TIME: at, NONCE: nonce, SIGNATURE: signed}
        named = {name.lower().encode() for name in own}
        left = [pair for pair in scope["headers"] if pair[0].lower() not in named]
        return [*left, *((name.lower().encode(), value.encode()) for name, value in own.items())]


@pytest.fixture
def fuzzed(embedded_database, now):
    """Give a bridge that is open to everything that a fuzzer may say: no work to be done, no limits."""
    bridge = Bridge(founded(embedded_database, now), an_hour=dict.fromkeys(SHIPPED, 0), clients={NAME: Client(SECRET)})
    bridge.clock = lambda: now
    bridge.challenges.worth = lambda *_given: Work.DONE  # type: ignore[method-assign]
    return bridge, Signing(bridge)


def operations(app: Signing) -> dict[str, Any]:
    schema = schemathesis.openapi.from_asgi("/openapi.json", app)
    found = [result.ok() for result in schema.get_all_operations()]
    return {f"{one.method.upper()} {one.path}": one for one in found}


def fuzz(operation: Any, examples: int, generated: list[GenerationMode]) -> list[Any]:
    """Ask so many things; return the answers. Raises what schemathesis raises."""
    answers: list[Any] = []
    strategies = [operation.as_strategy(generation_mode=mode) for mode in generated]

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=st.one_of(strategies), is_matter=st.booleans())
    def ask(case: Any, is_matter: bool) -> None:
        if is_matter:
            _make_matter(case.body)
        response = case.call()
        answers.append(response)
        case.validate_response(response, checks=CHECKS)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        ask()
    return answers


def _make_matter(body: Any) -> None:
    """Let a letter be one of a kind that there is: whatever else stands in it, it is taken."""
    letter = body.get("letter", body) if isinstance(body, dict) else None
    if isinstance(letter, dict) and isinstance(letter.get("fields"), dict):
        letter["fields"]["业务类型"] = WANG["业务类型"]
        letter["completes"] = ""


def test_every_way_in_is_fuzzed(fuzzed):
    assert set(operations(fuzzed[1])) == set(OPERATIONS)


def shown(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name.startswith("mediator_desk.gateway")]


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_request_makes_a_fault(fuzzed, name, caplog):
    _ways(fuzzed, name, caplog, 12)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", OPERATIONS)
def test_no_request_of_hundreds_makes_a_fault(fuzzed, name, caplog):
    _ways(fuzzed, name, caplog, 400)


def _ways(fuzzed, name: str, caplog: pytest.LogCaptureFixture, examples: int) -> None:
    bridge, app = fuzzed
    modes = [GenerationMode.POSITIVE] if name in WITHOUT_PARTS else [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
    with caplog.at_level(logging.DEBUG):
        answers = fuzz(operations(app)[name], examples, modes)
    statuses = {answer.status_code for answer in answers}
    assert statuses & REACHED[name], statuses  # what is fuzzed comes behind signature and shape
    assert 401 not in statuses
    assert shown(caplog) == []
    told = {answer.json()["receipt"] for answer in answers if answer.status_code == 201 and name.endswith("/letters")}
    with bridge.database.reading() as db:
        assert told == set(db.scalars(select(Letter.receipt)))
    left = 1
    while left:
        with bridge.database.writing() as db:
            left = take_in_letters(db, store=bridge.database.store, by=SECRETARY, now=bridge.clock()).left
    with bridge.database.reading() as db:
        assert db.scalar(select(func.count()).where(Letter.taken_at.is_(None), Letter.held == "")) == 0


@pytest.mark.logs_warnings
def test_a_fault_does_not_go_unnoticed(fuzzed, monkeypatch):
    _bridge, app = fuzzed
    monkeypatch.setattr(telling, "looked_through", lambda *_asked: 1 // 0)
    with pytest.raises(BaseException) as noticed:  # noqa: PT011 - one failure, or a group of them
        fuzz(operations(app)["POST /api/look-through"], 12, [GenerationMode.POSITIVE])
    assert "Server error" in "".join(traceback.format_exception(noticed.value))


def test_what_nobody_signed_is_refused_whatever_it_is(fuzzed):
    bridge, app = fuzzed
    app.signs = False
    for name in OPERATIONS:
        if "/backend/" in name:
            answers = fuzz(operations(app)[name], 6, [GenerationMode.POSITIVE])
            assert {answer.status_code for answer in answers} <= {401, 422}, name
    with bridge.database.reading() as db:
        assert db.scalar(select(func.count()).select_from(Letter)) == 0
