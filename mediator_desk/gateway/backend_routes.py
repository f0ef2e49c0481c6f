"""What the back end of a mini program asks the bridge: signed, each request once (signing.py)."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel

from mediator_desk.errors import Refused
from mediator_desk.gateway import shapes, telling
from mediator_desk.gateway.answers import TOLD
from mediator_desk.gateway.attached import looked_at
from mediator_desk.gateway.letters_in import Model, described, read_letter, read_once
from mediator_desk.gateway.limits import SIGNED, home_of
from mediator_desk.gateway.signing import CLIENT, NONCE, SIGNATURE, TIME, signed_by
from mediator_desk.gateway.standing import Bridge
from mediator_desk.gateway.waiting import Lanes
from mediator_desk.services.bridge.changes import MOST
from mediator_desk.services.bridge.letters import LetterDraft
from mediator_desk.services.bridge.nonces import use_nonce


def backend_routes(bridge: Bridge, lanes: Lanes) -> APIRouter:
    """Return the routes of back ends."""
    routes = APIRouter(responses={**TOLD})
    signed = {"parameters": [_described(name) for name in (CLIENT, TIME, NONCE, SIGNATURE)]}

    @routes.post("/letters", status_code=201, openapi_extra={**signed, **described(shapes.LetterOfBackEnd)})
    async def put_letter(request: Request) -> shapes.ReceiptOut:
        """Take a letter that a back end hands on; sent again under the same id it is the same letter."""
        async with lanes.reading():
            body = await request.body()
            client = await _whose(bridge, lanes, request, body)
            letter, files = await read_letter(request.headers, _once(body), shapes.LetterOfBackEnd)
            kept = await lanes.look_at(looked_at, files) if files else ()
        draft = LetterDraft(client, letter.id, dict(letter.fields), kept, letter.completes)
        return await lanes.write(telling.put, bridge, draft)

    @routes.post("/progress", openapi_extra={**signed, **_body(shapes.ProgressIn)})
    async def progress(request: Request) -> shapes.ProgressOut:
        """Say how far somebody's matters are, as the page would say it."""
        client, asked = await _asked(bridge, lanes, request, shapes.ProgressIn)
        return await lanes.write(telling.progress, bridge, asked, client)

    @routes.post("/ratings", status_code=201, openapi_extra={**signed, **_body(shapes.RatingIn)})
    async def rate(request: Request) -> shapes.TextOut:
        """Take a rating, once for each case."""
        client, asked = await _asked(bridge, lanes, request, shapes.RatingIn)
        return await lanes.write(telling.rate, bridge, asked, client)

    @routes.get("/changes", openapi_extra=signed)
    async def changes(
        request: Request,
        after: Annotated[int, Query(ge=0, le=2**53)] = 0,
        most: Annotated[int, Query(ge=1, le=MOST)] = MOST,
    ) -> shapes.ChangesOut:
        """Return changes of state of this back end's letters behind a cursor; those of the last minutes come again."""
        client = await _whose(bridge, lanes, request, await request.body())
        return await lanes.write(telling.changes, bridge, client, after, most)

    return routes


async def _asked(bridge: Bridge, lanes: Lanes, request: Request, model: type[Model]) -> tuple[str, Model]:
    body = await request.body()
    client = await _whose(bridge, lanes, request, body)
    return client, read_once(body, model)


async def _whose(bridge: Bridge, lanes: Lanes, request: Request, body: bytes) -> str:
    """Return the back end that signed a request. Raises Refused("not_signed"), ("used_before"), TooOften."""
    now = bridge.clock()
    url = request.url
    path = f"{url.path}?{url.query}" if url.query else url.path
    found = signed_by(bridge.clients, request.headers, request.method, path, body, now=now)
    if found is None:
        bridge.limits.count(SIGNED, home_of(request.client.host if request.client else ""), now)
        raise Refused("not_signed")
    await lanes.write(_note, bridge, found.client, found.nonce)
    return found.client


def _note(bridge: Bridge, client: str, nonce: str) -> None:
    with bridge.database.writing(is_beside=True) as db:
        use_nonce(db, client, nonce, now=bridge.clock())


async def _once(body: bytes) -> AsyncGenerator[bytes, None]:
    yield body


def _described(name: str) -> Mapping[str, Any]:
    return {"name": name, "in": "header", "required": True, "schema": {"type": "string", "maxLength": 100}}


def _body(model: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
