"""What holds for every request and answer: headers that shut the page in, a most for what is sent, no waiting for ever.

It is the outermost layer: what is refused here costs the bridge nothing.
"""

from __future__ import annotations

import logging
from collections.abc import MutableMapping
from traceback import extract_tb
from types import MappingProxyType
from typing import Any

import anyio
from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("mediator_desk.gateway")

MOST_BYTES = 32 * 1024**2
"""Of one request: a letter with all its pictures."""
MOST_BYTES_OF_JSON = 512 * 1024
SECONDS_FOR_A_PART = 30.0
"""How long a phone may take for the next part of what it sends."""

CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = MappingProxyType(
    {
        "Content-Security-Policy": CONTENT_POLICY,
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
)
TOO_LARGE = "内容太大了：照片合计不能超过 30 MB，请减少几张后再提交。"
FAILED = "系统出了点问题，这一次没有办成。您填的内容还在手机上，请稍后再试。"
TOO_SLOW = "网络太慢，没有收完。您填的内容还在手机上，请稍后再提交一次。"


class _Refusal(Exception):
    """Why no more of a request is taken: the HTTP status and the sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(status)
        self.status, self.sentence = status, sentence


class SafeAnswers:
    """The layer itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = _Asked(receive, send, _most_of(scope))
        try:
            await self._app(scope, asked.receive, asked.send)
        except _Refusal:
            pass  # what the framework made of it is not sent: the answer follows
        except Exception as error:
            _log(scope, error)
            if not asked.has_begun:
                asked.refusal = asked.refusal or _Refusal(500, FAILED)
        if asked.refusal is not None and not asked.has_begun:
            said: dict[str, object] = {"sentence": asked.refusal.sentence, "problems": [], "retry_after": None}
            answer = JSONResponse(said, asked.refusal.status, {"Connection": "close"})
            asked.refusal = None
            await answer(scope, receive, asked.send)


class _Asked:
    """One request with what it may be at most, and its answer."""

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive, self._send, self._left = receive, send, most
        self.has_begun = False
        self.refusal: _Refusal | None = None

    async def receive(self) -> Message:
        """Return the next part of the request; raises where the parts are too many or do not come."""
        try:
            with anyio.fail_after(SECONDS_FOR_A_PART):
                message = await self._receive()
        except TimeoutError:
            self.refusal = _Refusal(408, TOO_SLOW)
            raise self.refusal from None
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.refusal = _Refusal(413, TOO_LARGE)
            raise self.refusal
        return message

    async def send(self, message: Message) -> None:
        """Send a part of the answer, with the headers; nothing of an answer to a request that was refused midway."""
        if self.refusal is not None and not self.has_begun:
            return
        if message["type"] == "http.response.start":
            self.has_begun = True
            _add_headers(message)
        await self._send(message)


def _log(scope: Scope, error: Exception) -> None:
    """Say where it went wrong. What the error says is left out: it may hold what a consumer typed."""
    names = [(frame.filename.rpartition("mediator_desk"), frame.lineno) for frame in extract_tb(error.__traceback__)]
    places = [f"{name[2]}:{line}" for name, line in names if name[1]]
    route = getattr(scope.get("route"), "path", "?")
    LOG.error("%s %s: %s at %s", scope["method"], route, type(error).__name__, " ".join(places))


def _most_of(scope: Scope) -> int:
    kind = next((value for name, value in scope["headers"] if name == b"content-type"), b"")
    return MOST_BYTES if kind.startswith(b"multipart/form-data") else MOST_BYTES_OF_JSON


def _add_headers(message: MutableMapping[str, Any]) -> None:
    headers = MutableHeaders(raw=message.setdefault("headers", []))
    for name, value in HEADERS.items():
        headers[name] = value
    headers.setdefault("Cache-Control", "no-store")
