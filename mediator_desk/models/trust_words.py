"""Words of trust: what somebody may ask about their own data."""

from __future__ import annotations

from enum import StrEnum


class PrivacyWish(StrEnum):
    """What somebody asks for about their own data (Personal Information Protection Law art. 45-47, 15)."""

    SHOW = "show"
    EXPORT = "export"
    CORRECT = "correct"
    ERASE = "erase"
    WITHDRAW_CONSENT = "withdraw_consent"
