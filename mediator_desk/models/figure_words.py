"""The closed vocabularies of figures. No SQLAlchemy here."""

from __future__ import annotations

from enum import StrEnum


class SubsidyKind(StrEnum):
    """What became of a case, as subsidies tell it apart; the first that fits counts."""

    CONFIRMED = "confirmed"
    """Agreed, and confirmed by a court."""
    WRITTEN_PERFORMED = "written_performed"
    """Agreed in writing, and performed."""
    WRITTEN = "written"
    ORAL = "oral"
    NOT_AGREED = "not_agreed"
    """Mediated without an agreement."""


class Measure(StrEnum):
    """What may stand in the columns of an own report."""

    OPENING = "opening"
    ACCEPTED = "accepted"
    CONCLUDED = "concluded"
    CLOSING = "closing"
    AGREED = "agreed"
    RATE = "rate"
    """By each chosen definition: what is divided, by what, and the rate."""
    CLAIMED = "claimed"
    AGREED_AMOUNT = "agreed_amount"
    PAID = "paid"
    SHARE_OF_ACCEPTED = "share_of_accepted"
    SHARE_OF_CONCLUDED = "share_of_concluded"
    MEAN_DAYS = "mean_days"
    MEDIAN_DAYS = "median_days"
    PERFORMED = "performed"
    """Of the payments that fell due: how many were paid, of how many, and in percent."""


class Unit(StrEnum):
    """In which unit amounts are written."""

    YUAN = "yuan"
    WAN = "wan"
    """万元, two decimals, rounded half-up from the exact sum."""


class Moving(StrEnum):
    """A period of whole months as seen from today."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    LAST_QUARTER = "last_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    LAST_12_MONTHS = "last_12_months"
    """Twelve whole months, the last of which is over."""


class Band(StrEnum):
    """Band of the amount claimed: from the first amount on, below the second."""

    UNDER_1_000 = "under_1000"
    FROM_1_000 = "from_1000"
    FROM_10_000 = "from_10000"
    FROM_50_000 = "from_50000"
    FROM_100_000 = "from_100000"
    FROM_500_000 = "from_500000"


class Duration(StrEnum):
    """Band of the calendar days from acceptance to conclusion; of what is open, of its age on the day asked for."""

    WITHIN_7 = "within_7"
    WITHIN_15 = "within_15"
    WITHIN_30 = "within_30"
    WITHIN_60 = "within_60"
    WITHIN_90 = "within_90"
    OVER_90 = "over_90"


class Dimension(StrEnum):
    """What cases are told apart by."""

    INSURER = "insurer"
    INSURER_KIND = "insurer_kind"
    LINE = "line"
    CAUSE = "cause"
    CHANNEL = "channel"
    MEDIATOR = "mediator"
    CITY = "city"
    BAND = "band"
    OUTCOME = "outcome"
    END_REASON = "end_reason"
    TRACK = "track"
    DURATION = "duration"
    MONTH = "month"


class Part(StrEnum):
    """What a figure counts: cases of one set of a period for which one thing holds (services/figures/parts.py)."""

    OPENING = "opening"
    ACCEPTED = "accepted"
    CONCLUDED = "concluded"
    CLOSING = "closing"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    """Concluded, not agreed, and neither withdrawn nor referred."""
    LEFT_OUT = "left_out"
    """Withdrawn or referred, or settled privately where that is no success."""
    JUDGED = "judged"
    """Concluded without those left out: agreed and not agreed."""
    FILED = "filed"
    PAID = "paid"
    DUE = "due"
    PERFORMED = "performed"
    EFFECTIVE = "effective"
    CONFIRMED = "confirmed"
    DECIDED = "decided"
    """Applications for judicial confirmation that were decided or withdrawn."""
    LIMITED = "limited"
    WITHIN_LIMIT = "within_limit"
    FOLLOWED_UP = "followed_up"
    FIRST_FOLLOWED_UP = "first_followed_up"
    """Accepted mediations that the committee followed up for the first time."""
    TOLD = "told"
    """Follow-ups in which somebody said how satisfied he was."""
    TOLD_SATISFIED = "told_satisfied"
    RATED = "rated"
    SATISFIED = "satisfied"
    RECEIVED = "received"
    REQUESTS_RECEIVED = "requests_received"
    """Of what was received: what asks for mediation now."""
    COMPLAINTS_BEFORE = "complaints_before"
    COMPLAINTS_RECEIVED = "complaints_received"
    COMPLAINTS_ENDED = "complaints_ended"
    COMPLAINTS_AFTER = "complaints_after"
    CONSULTATIONS_BEFORE = "consultations_before"
    CONSULTATIONS_RECEIVED = "consultations_received"
    CONSULTATIONS_ENDED = "consultations_ended"
    CONSULTATIONS_AFTER = "consultations_after"
    CORRECTED_IN = "corrected_in"
    """Open at the beginning by what was corrected after the month before was frozen."""
    CORRECTED_OUT = "corrected_out"
    """Not open at the beginning by what was corrected after the month before was frozen."""
    COMPLAINTS_CORRECTED_IN = "complaints_corrected_in"
    COMPLAINTS_CORRECTED_OUT = "complaints_corrected_out"
    CONSULTATIONS_CORRECTED_IN = "consultations_corrected_in"
    CONSULTATIONS_CORRECTED_OUT = "consultations_corrected_out"


class CorrectedField(StrEnum):
    """What of a case was counted otherwise in a month that was frozen: the names are those of cells."""

    KIND = "kind"
    INSURER = "insurer_id"
    MEDIATOR = "mediator_id"
    LINE = "line"
    CAUSE = "cause"
    CHANNEL = "channel"
    CITY = "city"
    TRACK = "track"
    OUTCOME = "outcome"
    END_REASON = "end_reason"
    ACCEPTED_ON = "accepted_on"
    CONCLUDED_ON = "concluded_on"
    MEDIATED_ON = "mediated_on"
    CLAIMED = "claimed"
    AGREED = "agreed"
    ON = "on"
    """Day of the payment, of the decision, of the call."""
    PAID = "paid"
    DUE = "due"
    SCORE = "score"
    MARK = "mark"


class WhyNothing(StrEnum):
    """Why a case brings no subsidy; the first that fits counts."""

    APPLIED_ALREADY = "applied_already"
    NOT_MEDIATED = "not_mediated"
    """Withdrawn, settled between themselves, referred, or ended before any meeting."""
    NO_MEDIATOR = "no_mediator"
    NO_RULE = "no_rule"
    NO_SCORE = "no_score"
    """Its file was never bound, and nobody looked it through."""
    SCORE_TOO_LOW = "score_too_low"
    RULE_GIVES_NOTHING = "rule_gives_nothing"
