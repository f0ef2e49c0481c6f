"""A back end of a mini program, as an example: Python's standard library alone.

It sends a letter with a picture, asks how far matters are, reads changes page by page, and hears webhooks. The secret
is what `mediator-desk bridge client add NAME` showed; keep it in the environment, not in a file of the program.

    export BRIDGE_URL=https://bridge.example.org BRIDGE_CLIENT=wx-gd BRIDGE_SECRET=...
    python bridge_client.py send letter.json photo.jpg    {"id": "A-1", "fields": {"业务类型": "我要调处", ...}}
    python bridge_client.py progress 11010519491231002X 5678
    python bridge_client.py changes 0                     prints the changes, and the cursor to go on with
    python bridge_client.py listen 8099                   prints the changes that the bridge calls for

How a request is signed: HMAC-SHA256 in hexadecimal, under the secret, over five lines without an end of line after the
last: method, path with its query, seconds since 1970, a number used once, SHA-256 of the body in hexadecimal.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
import sys
import time
from http.client import HTTPConnection, HTTPSConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

WINDOW = 300
TRIES = 5
AGAIN = (408, 429, 500, 502, 503, 504)


def signature(secret: str, method: str, path: str, at: str, nonce: str, body: bytes) -> str:
    """Return the signature of a request."""
    said = "\n".join((method, path, at, nonce, hashlib.sha256(body).hexdigest()))
    return hmac.digest(secret.encode(), said.encode(), "sha256").hex()


class Bridge:
    """The bridge of a committee, as a back end asks it."""

    def __init__(self, url: str, client: str, secret: str) -> None:
        self.url, self.client, self.secret = urlsplit(url), client, secret

    def ask(self, method: str, path: str, body: bytes = b"", kind: str = "application/json") -> dict:
        """Return what the bridge answers; where it is busy or the line breaks the same is asked again a little later.

        Each try is signed anew: a number is good for one request. A letter is the same letter by its `id`, however
        often it comes. Raises RuntimeError with the bridge's sentence, which may be shown to the consumer.
        """
        status, answer = 0, {}
        for attempt in range(TRIES):
            if attempt:
                time.sleep(int(answer.get("retry_after") or 2**attempt))
            try:
                status, answer = self._once(method, self.url.path.rstrip("/") + path, body, kind)
            except OSError as error:
                status, answer = 0, {"sentence": str(error)}
            if 200 <= status < 300:
                return answer
            if status and status not in AGAIN:
                break
        raise RuntimeError(answer.get("sentence", f"status {status}"))

    def _once(self, method: str, path: str, body: bytes, kind: str) -> tuple[int, dict]:
        at, nonce = str(int(time.time())), secrets.token_urlsafe(24)
        headers = {
            "Content-Type": kind,
            "X-Desk-Client": self.client,
            "X-Desk-Time": at,
            "X-Desk-Nonce": nonce,
            "X-Desk-Signature": signature(self.secret, method, path, at, nonce, body),
        }
        connect = HTTPSConnection if self.url.scheme == "https" else HTTPConnection
        line = connect(self.url.netloc, timeout=60)
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, json.loads(answer.read() or b"{}")
        finally:
            line.close()

    def send(self, letter: dict, files: list[tuple[str, bytes]] = ()) -> dict:
        """Send a letter with its pictures and papers; return the receipt that the consumer is given."""
        text = json.dumps(letter, ensure_ascii=False).encode()
        if not files:
            return self.ask("POST", "/backend/v1/letters", text)
        edge = secrets.token_hex(16)
        parts = [part(edge, 'name="letter"', "application/json", text)]
        for name, content in files:
            shown = name.replace('"', "_").replace("\r", "_").replace("\n", "_")
            parts.append(part(edge, f'name="files"; filename="{shown}"', "application/octet-stream", content))
        body = b"".join(parts) + f"--{edge}--\r\n".encode()
        return self.ask("POST", "/backend/v1/letters", body, f"multipart/form-data; boundary={edge}")

    def progress(self, identity_number: str, check: str) -> dict:
        """Return how far somebody's matters are."""
        return self.ask("POST", "/backend/v1/progress", told(identity_number=identity_number, check=check))

    def rate(self, **rating: object) -> dict:
        """Hand a rating on: `token` of a link, or identity_number, check and receipt_end; stars, words."""
        return self.ask("POST", "/backend/v1/ratings", told(**rating))

    def changes(self, after: int) -> tuple[list[dict], int]:
        """Return all changes behind a cursor, and the cursor to keep.

        Changes of the last minutes come again with the next page, and the next time: a change is known by its id and
        its receipt.
        """
        found = {}
        while True:
            page = self.ask("GET", f"/backend/v1/changes?after={after}&most=200")
            found |= {(change["id"], change["receipt"]): change for change in page["changes"]}
            if page["next"] == after:
                return list(found.values()), after
            after = page["next"]


def part(edge: str, name: str, kind: str, content: bytes) -> bytes:
    """Return one part of a form."""
    head = f"--{edge}\r\nContent-Disposition: form-data; {name}\r\nContent-Type: {kind}\r\n\r\n"
    return head.encode() + content + b"\r\n"


def told(**asked: object) -> bytes:
    """Return what is asked as JSON."""
    return json.dumps(asked, ensure_ascii=False).encode()


def show(text: str) -> None:
    """Write a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


class Listener(BaseHTTPRequestHandler):
    """Hears webhooks: looks at signature, time and number before it believes anything."""

    secret = ""
    used: ClassVar[dict[str, float]] = {}
    known: ClassVar[set[tuple[int, str]]] = set()

    def do_POST(self) -> None:
        """Take one change. An answer of 200 to 299 says that it is kept: answer so only when it is."""
        size = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(size) if size <= 100_000 else b""
        at, nonce = self.headers.get("X-Desk-Time", ""), self.headers.get("X-Desk-Nonce", "")
        expected = signature(self.secret, "POST", self.path, at, nonce, body)
        is_right = hmac.compare_digest(expected.encode(), self.headers.get("X-Desk-Signature", "").encode())
        is_now = at.isdecimal() and abs(time.time() - int(at)) <= WINDOW
        if not (is_right and is_now) or nonce in self.used:
            self.answer(401)
            return
        now = time.time()
        self.used[nonce] = now
        for old in [one for one, since in list(self.used.items()) if now - since > 2 * WINDOW]:
            self.used.pop(old, None)
        change = json.loads(body)
        name = change["id"], change["receipt"]
        if name not in self.known:  # the same change may come twice
            self.known.add(name)
            show(json.dumps(change, ensure_ascii=False))
        self.answer(204)

    def answer(self, status: int) -> None:
        """Say whether it is kept."""
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        """Write no log of who asked."""


def main(words: list[str]) -> int:
    """Do what the command line says."""
    bridge = Bridge(os.environ["BRIDGE_URL"], os.environ["BRIDGE_CLIENT"], os.environ["BRIDGE_SECRET"])
    try:
        match words:
            case ["send", letter, *files]:
                read = json.loads(Path(letter).read_text(encoding="utf-8"))
                answer: object = bridge.send(read, [(Path(one).name, Path(one).read_bytes()) for one in files])
            case ["progress", number, check]:
                answer = bridge.progress(number, check)
            case ["changes", after]:
                found, cursor = bridge.changes(int(after))
                answer = {"changes": found, "next": cursor}
            case ["listen", port]:
                Listener.secret = bridge.secret
                ThreadingHTTPServer(("127.0.0.1", int(port)), Listener).serve_forever()
                return 0
            case _:
                show(__doc__ or "")
                return 2
    except RuntimeError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    show(json.dumps(answer, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
