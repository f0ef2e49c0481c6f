"""What the page asks the bridge."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from mediator_desk.errors import Refused
from mediator_desk.gateway import shapes, spam, telling
from mediator_desk.gateway.answers import TOLD, WORK_NOT_DONE
from mediator_desk.gateway.attached import Attached, looked_at
from mediator_desk.gateway.challenge import Challenge, Work
from mediator_desk.gateway.letters_in import described, read_letter
from mediator_desk.gateway.limits import (
    LETTERS,
    LETTERS_OF_NUMBER,
    LOOK_UPS,
    LOOK_UPS_OF_NUMBER,
    SMALL,
    home_of,
)
from mediator_desk.gateway.standing import Bridge
from mediator_desk.gateway.waiting import Lanes, at_the_next_beat
from mediator_desk.services.bridge.letters import IDENTITY, LetterDraft
from mediator_desk.services.enquiry import plain_number


def page_routes(bridge: Bridge, lanes: Lanes) -> APIRouter:
    """Return the routes of the page."""
    routes = APIRouter(responses={**TOLD})

    @routes.get("/texts")
    def texts(request: Request) -> shapes.TextsOut:
        """Return what the page shows: texts, choices, limits."""
        _count(bridge, request, SMALL)
        return telling.texts(bridge)

    @routes.get("/challenge")
    def give_challenge(request: Request) -> Challenge:
        """Give a small piece of work, to be done before a letter is sent."""
        _count(bridge, request, SMALL)
        return bridge.challenges.give(bridge.clock())

    @routes.post("/look-through")
    def look_through(asked: shapes.LookThrough, request: Request) -> shapes.LookedThrough:
        """Say what stands against a letter; nothing is kept."""
        _count(bridge, request, SMALL)
        return telling.looked_through(bridge, asked.fields)

    @routes.post("/letters", status_code=201, openapi_extra=described(shapes.LetterIn))
    async def put_letter(request: Request) -> shapes.ReceiptWithCode:
        """Take a letter; the receipt says that it is in the committee's records, once however often it is sent."""
        _count(bridge, request, LETTERS)
        async with lanes.reading():
            letter, files = await read_letter(request.headers, request.stream(), shapes.LetterIn)
            _count_number(bridge, LETTERS_OF_NUMBER, letter.fields.get(IDENTITY, ""))
            draft = await _draft(bridge, letter, files, lanes)
        receipt = await lanes.write(telling.put, bridge, draft)
        return telling.with_code(receipt)

    @routes.post("/progress")
    async def progress(asked: shapes.ProgressIn, request: Request) -> shapes.ProgressOut:
        """Say how far somebody's matters are."""
        async with at_the_next_beat():
            _count(bridge, request, LOOK_UPS)
            _count_number(bridge, LOOK_UPS_OF_NUMBER, asked.identity_number)
            return await lanes.write(telling.progress, bridge, asked)

    @routes.post("/ratings/open")
    async def open_rating(asked: shapes.RatingLinkIn, request: Request) -> shapes.RateableOut:
        """Say what a link to rate by is for."""
        _count(bridge, request, LOOK_UPS)
        return await run_in_threadpool(telling.rateable, bridge, asked.token)

    @routes.post("/ratings", status_code=201)
    async def rate(asked: shapes.RatingOfPage, request: Request) -> shapes.TextOut:
        """Take a rating, once for each case."""
        async with at_the_next_beat():
            _count(bridge, request, LETTERS)
            _count_number(bridge, LOOK_UPS_OF_NUMBER, asked.identity_number)
            _held(bridge, asked)
            return await lanes.write(telling.rate, bridge, asked)

    return routes


async def _draft(bridge: Bridge, letter: shapes.LetterIn, files: list[Attached], lanes: Lanes) -> LetterDraft:
    held = _held(bridge, letter)
    if not held and bridge.same_texts.is_sent_by_many(letter.fields, letter.key, bridge.clock()):
        held = spam.SAME_TEXT
    kept = await lanes.look_at(looked_at, files) if files else ()
    return LetterDraft(telling.PAGE, letter.key, dict(letter.fields), kept, letter.completes, held)


def _held(bridge: Bridge, sent: shapes.LetterIn | shapes.RatingOfPage) -> str:
    """Return why a person should look at it first, "" for no reason. Raises Refused("work_not_done")."""
    work = bridge.challenges.worth(sent.challenge, sent.answer, sent.key, bridge.clock())
    if work is Work.NOT_DONE:
        raise Refused(WORK_NOT_DONE)
    if sent.website:
        return spam.HONEYPOT
    return spam.TOO_FAST if work is Work.TOO_FAST else ""


def _count(bridge: Bridge, request: Request, what: str) -> None:
    address = request.client.host if request.client else ""
    bridge.limits.count(what, home_of(address), bridge.clock())


def _count_number(bridge: Bridge, what: str, number: str) -> None:
    bridge.limits.count(what, plain_number(number), bridge.clock())
