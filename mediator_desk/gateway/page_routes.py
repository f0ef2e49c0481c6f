"""What the page asks the bridge."""

from __future__ import annotations

from fastapi import APIRouter

from mediator_desk.gateway.challenge import Challenge
from mediator_desk.gateway.standing import Bridge


def page_routes(bridge: Bridge) -> APIRouter:
    """Return the routes of the page."""
    routes = APIRouter()

    @routes.get("/challenge")
    def give_challenge() -> Challenge:
        """Give a small piece of work, to be done before a letter is sent."""
        return bridge.challenges.give(bridge.clock())

    return routes
