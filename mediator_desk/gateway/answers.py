"""How a refusal is answered: a sentence for the consumer and a status for programs, nothing of what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from mediator_desk.errors import DeskError, Invalid, Refused, Unavailable
from mediator_desk.gateway.consumer_words import OTHER, REFUSALS, sentence_of, sentence_of_error, sentences
from mediator_desk.gateway.limits import TooOften
from mediator_desk.gateway.shapes import FieldSentence, Told
from mediator_desk.gateway.standing import Bridge

SECONDS_UNTIL_AGAIN = 30
WORK_NOT_DONE = "work_not_done"
STATUSES = MappingProxyType(
    {
        WORK_NOT_DONE: 409,
        "too_busy": 503,
        "no_committee": 503,
        "not_signed": 401,
        "used_before": 401,
        "desk_locked": 503,
    }
)
BY_STATUS = MappingProxyType({404: "not_there", 405: "not_there"})
TOLD: Mapping[int | str, dict[str, object]] = MappingProxyType(
    {status: {"model": Told} for status in (400, 401, 408, 409, 413, 422, 429, 500, 503)}
)
"""What the description of the bridge says of every refusal."""


def add_answers(app: FastAPI, bridge: Bridge) -> None:
    """Let refusals be answered in sentences."""

    @app.exception_handler(DeskError)
    def refuse(_request: Request, error: DeskError) -> JSONResponse:
        return _of_desk(error, bridge.telephone)

    @app.exception_handler(TooOften)
    def wait(_request: Request, error: TooOften) -> JSONResponse:
        seconds = int(error.wait.total_seconds()) + 1
        sentence = sentence_of("too_often", bridge.telephone, {"minutes": error.minutes})
        return told(429, sentence, retry_after=seconds)

    @app.exception_handler(RequestValidationError)
    def misread(_request: Request, _error: RequestValidationError) -> JSONResponse:
        return told(422, sentence_of("not_understood", bridge.telephone))

    @app.exception_handler(HTTPException)
    def http(_request: Request, error: HTTPException) -> JSONResponse:
        code = BY_STATUS.get(error.status_code, "not_understood" if error.status_code < 500 else OTHER)
        return told(error.status_code, sentence_of(code, bridge.telephone), headers=error.headers)


def told(
    status: int,
    sentence: str,
    problems: tuple[FieldSentence, ...] = (),
    *,
    retry_after: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:
    """Return the answer that something was not done."""
    said = Told(sentence=sentence, problems=list(problems), retry_after=retry_after)
    again = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return JSONResponse(said.model_dump(), status, {**(headers or {}), **again})


def _of_desk(error: DeskError, telephone: str) -> JSONResponse:
    if isinstance(error, Invalid):
        known = sentences(REFUSALS)
        beside = tuple(
            FieldSentence(field=one.field, sentence=sentence_of(one.code, telephone, one.params))
            for one in error.problems
        )
        return told(422, known["not_understood"], beside)
    status = STATUSES.get(error.code, 422 if isinstance(error, Refused) else 503)
    again = SECONDS_UNTIL_AGAIN if status == 503 or isinstance(error, Unavailable) else None
    return told(status, sentence_of_error(error, telephone), retry_after=again)
