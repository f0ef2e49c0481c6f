"""The description that the bridge gives of itself: what is read by hand stands in it, too."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from mediator_desk.gateway.shapes import LetterIn, LetterOfBackEnd, ProgressIn, RatingIn

READ_BY_HAND = (LetterIn, LetterOfBackEnd, ProgressIn, RatingIn)


def add_schemas(app: FastAPI) -> None:
    """Put the shapes of requests whose bodies the framework does not read into the description."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            described = get_openapi(
                title=app.title, version=app.version, description=app.description, routes=app.routes
            )
            schemas = described["components"]["schemas"]
            for model in READ_BY_HAND:
                schemas.setdefault(model.__name__, model.model_json_schema())
            app.openapi_schema = described
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign]
