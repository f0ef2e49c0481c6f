"""Serving the bridge until it is told to stop. Nothing about who asked is written down."""

from __future__ import annotations

import uvicorn
from fastapi import FastAPI

SECONDS_KEPT_ALIVE = 5
SECONDS_TO_FINISH = 20
"""For letters that are on their way when the bridge is stopped."""
MOST_AT_ONCE = 400
"""Connections; who comes beyond them is told to come again."""


def serve(app: FastAPI, *, host: str, port: int, proxies: str) -> None:
    """Serve until interrupted. `proxies`: addresses of the servers before the bridge that say who asks."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=proxies,
        limit_concurrency=MOST_AT_ONCE,
        timeout_keep_alive=SECONDS_KEPT_ALIVE,
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
        ws="none",
        lifespan="on",
        log_level="warning",
    )
    uvicorn.Server(config).run()
