"""Reading a letter with its files from a request; what is not understood is refused whole."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from typing import Any, TypeVar

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from mediator_desk.gateway.attached import MOST_FILES, Attached
from mediator_desk.gateway.safe_answers import MOST_BYTES, MOST_BYTES_OF_JSON

MULTIPART, JSON = "multipart/form-data", "application/json"
LETTER, FILES = "letter", "files"

Model = TypeVar("Model", bound=BaseModel)


class _InMemory(MultiPartParser):
    """Keeps files in memory: nothing of a letter is ever written beside the database."""

    spool_max_size = MOST_BYTES + 1


async def read_letter(
    headers: Headers, stream: AsyncGenerator[bytes, None], model: type[Model]
) -> tuple[Model, list[Attached]]:
    """Return a letter and its files: JSON alone, or a form with the letter as JSON in `letter` and files in `files`.

    Raises RequestValidationError where it cannot be understood.
    """
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == JSON:
        return read_once(b"".join([part async for part in stream]), model), []
    if kind != MULTIPART:
        raise RequestValidationError([])
    parser = _InMemory(headers, stream, max_files=MOST_FILES, max_fields=1, max_part_size=MOST_BYTES_OF_JSON)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError, ValueError, LookupError):
        raise RequestValidationError([]) from None
    try:
        letter = form.get(LETTER)
        files = [one for name, one in form.multi_items() if name == FILES]
        if not isinstance(letter, str) or len(form.multi_items()) != len(files) + 1:
            raise RequestValidationError([])
        return read_once(letter, model), [await _attached(one) for one in files]
    finally:
        await form.close()


async def _attached(part: UploadFile | str) -> Attached:
    if isinstance(part, str):
        raise RequestValidationError([])
    return Attached(part.filename or "", await part.read())


def read_once(text: str | bytes, model: type[Model]) -> Model:
    """Return what JSON says. Raises RequestValidationError where it is not understood, or says one thing twice."""
    try:
        found = model.model_validate_json(text)  # which refuses what is nested deep before it is read again
        json.loads(text, object_pairs_hook=_each_once)
    except (ValidationError, ValueError, RecursionError):
        raise RequestValidationError([]) from None
    return found


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def described(model: type[BaseModel]) -> dict[str, Any]:
    """Return what the description of the bridge says of a request that brings a letter."""
    letter = {"$ref": f"#/components/schemas/{model.__name__}"}
    form = {
        "type": "object",
        "required": [LETTER],
        "additionalProperties": False,
        "properties": {
            LETTER: letter,
            FILES: {"type": "array", "maxItems": MOST_FILES, "items": {"type": "string", "format": "binary"}},
        },
    }
    encoding = {LETTER: {"contentType": JSON}}
    content = {JSON: {"schema": letter}, MULTIPART: {"schema": form, "encoding": encoding}}
    return {"requestBody": {"required": True, "content": content}}
