"""The closed vocabularies of review: what cases and people have in common. No SQLAlchemy here."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """What two cases have in common, the closest first."""

    SAME_PERSON = "same_person"
    SAME_CLAIM = "same_claim"
    SAME_REPORT = "same_report"
    SAME_POLICY = "same_policy"
    SAME_TEXT = "same_text"
    SAME_ATTACHMENT = "same_attachment"
    SAME_ACCOUNT = "same_account"
    SAME_PHONE = "same_phone"
    SAME_AGENT = "same_agent"


class Compared(StrEnum):
    """What is compared between two cases."""

    APPLICANT = "applicant"
    DOCUMENT = "document"
    PHONE = "phone"
    AGENT = "agent"
    INSURER = "insurer"
    POLICY = "policy"
    REPORT = "report"
    CLAIM = "claim"
    AMOUNT = "amount"
    REQUESTS = "requests"
    FACTS = "facts"


class Likeness(StrEnum):
    """Why two entries look like one."""

    NAME_AND_PHONE = "name_and_phone"
    NAME_AND_BIRTH_DAY = "name_and_birth_day"
    NAME_AND_NEAR_NUMBER = "name_and_near_number"
    SAME_POLICY = "same_policy"
    SAME_REPORT = "same_report"
    SAME_CLAIM = "same_claim"
