"""The closed vocabularies of the mediation session: who takes part, what is said, offered and served.

Words for people are in views/wording.py; no SQLAlchemy here.
"""

from __future__ import annotations

from enum import StrEnum


class SessionRole(StrEnum):
    """As what somebody takes part in a meeting; others than the parties only with their consent (art. 20)."""

    PARTY = "party"
    REPRESENTATIVE = "representative"
    MEDIATOR = "mediator"
    RECORDER = "recorder"
    RELATIVE = "relative"
    EXPERT = "expert"
    OTHER = "other"


class AttendanceAnswer(StrEnum):
    """What somebody answered when told of a meeting; none while nothing was heard."""

    COMES = "comes"
    CANNOT_COME = "cannot_come"


class NoteKind(StrEnum):
    """What somebody's words in a meeting are."""

    STATEMENT = "statement"
    FACT = "fact"
    ISSUE = "issue"
    PROPOSAL = "proposal"
    PROMISE = "promise"


class SettlementOfferState(StrEnum):
    """Where an offer stands. The last standing one of a side counts; a rescinded one was accepted before."""

    STANDING = "standing"
    TAKEN_BACK = "taken_back"
    ACCEPTED = "accepted"
    RESCINDED = "rescinded"


class DeliveryManner(StrEnum):
    """How a paper is served (送达方式)."""

    IN_PERSON = "in_person"
    POST = "post"
    ELECTRONIC = "electronic"
    LEFT_AT_PLACE = "left_at_place"
    BY_OTHERS = "by_others"


class DeliveryResult(StrEnum):
    """What came of serving a paper; none while the receipt (送达回证) has not come back."""

    RECEIVED = "received"
    RECEIVED_BY_OTHER = "received_by_other"
    REFUSED = "refused"
    NOT_REACHED = "not_reached"
