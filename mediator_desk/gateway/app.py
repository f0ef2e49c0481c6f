"""The bridge as a web application: the page for phones, what it asks, and its own description (OpenAPI)."""

from __future__ import annotations

from fastapi import FastAPI, Request
from starlette.middleware import Middleware
from starlette.responses import Response

from mediator_desk import __version__
from mediator_desk.gateway.answers import add_answers
from mediator_desk.gateway.backend_routes import backend_routes
from mediator_desk.gateway.described import add_schemas
from mediator_desk.gateway.page_files import STATIC, PageFiles
from mediator_desk.gateway.page_routes import page_routes
from mediator_desk.gateway.safe_answers import SafeAnswers
from mediator_desk.gateway.standing import Bridge
from mediator_desk.gateway.waiting import Lanes

ABOUT = (
    "The consumer's side of the counter of an insurance mediation committee. Sentences are in Chinese, for consumers."
)


def create_app(bridge: Bridge) -> FastAPI:
    """Return the application of one bridge."""
    app = FastAPI(
        title="mediator-desk bridge",
        version=__version__,
        description=ABOUT,
        # No page of the framework's own: they fetch scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        middleware=[Middleware(SafeAnswers)],
    )
    add_answers(app, bridge)
    files = PageFiles()

    @app.get("/", include_in_schema=False)
    def index(request: Request) -> Response:
        return files.answer("index.html", request)

    @app.get(f"/{STATIC}/{{name}}", include_in_schema=False)
    def static(name: str, request: Request) -> Response:
        return files.answer(f"{STATIC}/{name}", request)

    lanes = Lanes(is_embedded=bridge.database.is_embedded)
    app.include_router(page_routes(bridge, lanes), prefix="/api", tags=["page"])
    app.include_router(backend_routes(bridge, lanes), prefix="/backend/v1", tags=["back end"])
    add_schemas(app)
    return app
