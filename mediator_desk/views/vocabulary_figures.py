"""Words for the vocabularies of figures: measures, periods, what a rate is taken of. No Qt here."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import (
    Band,
    Dimension,
    Duration,
    Measure,
    Moving,
    Part,
    SubsidyKind,
    Unit,
    WhyNothing,
)
from mediator_desk.services.figures.definitions import Basis, Pool, Settled
from mediator_desk.services.figures.form_lines import FormSource

FIGURE_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    Measure: {
        Measure.OPENING: QT_TRANSLATE_NOOP("Measure", "Open before"),
        Measure.ACCEPTED: QT_TRANSLATE_NOOP("Measure", "Accepted"),
        Measure.CONCLUDED: QT_TRANSLATE_NOOP("Measure", "Concluded"),
        Measure.CLOSING: QT_TRANSLATE_NOOP("Measure", "Open after"),
        Measure.AGREED: QT_TRANSLATE_NOOP("Measure", "Agreed"),
        Measure.RATE: QT_TRANSLATE_NOOP("Measure", "Success rate"),
        Measure.CLAIMED: QT_TRANSLATE_NOOP("Measure", "Claimed"),
        Measure.AGREED_AMOUNT: QT_TRANSLATE_NOOP("Measure", "Amount agreed"),
        Measure.PAID: QT_TRANSLATE_NOOP("Measure", "Paid"),
        Measure.SHARE_OF_ACCEPTED: QT_TRANSLATE_NOOP("Measure", "Share of accepted"),
        Measure.SHARE_OF_CONCLUDED: QT_TRANSLATE_NOOP("Measure", "Share of concluded"),
        Measure.MEAN_DAYS: QT_TRANSLATE_NOOP("Measure", "Days to conclude, mean"),
        Measure.MEDIAN_DAYS: QT_TRANSLATE_NOOP("Measure", "Days to conclude, median"),
        Measure.PERFORMED: QT_TRANSLATE_NOOP("Measure", "Performed"),
    },
    Dimension: {
        Dimension.INSURER: QT_TRANSLATE_NOOP("Dimension", "Insurer"),
        Dimension.INSURER_KIND: QT_TRANSLATE_NOOP("Dimension", "Property or life insurer"),
        Dimension.LINE: QT_TRANSLATE_NOOP("Dimension", "Line"),
        Dimension.CAUSE: QT_TRANSLATE_NOOP("Dimension", "Cause"),
        Dimension.CHANNEL: QT_TRANSLATE_NOOP("Dimension", "Channel"),
        Dimension.MEDIATOR: QT_TRANSLATE_NOOP("Dimension", "Mediator"),
        Dimension.CITY: QT_TRANSLATE_NOOP("Dimension", "City"),
        Dimension.BAND: QT_TRANSLATE_NOOP("Dimension", "Band of the amount claimed"),
        Dimension.OUTCOME: QT_TRANSLATE_NOOP("Dimension", "Outcome"),
        Dimension.END_REASON: QT_TRANSLATE_NOOP("Dimension", "Reason of the end"),
        Dimension.TRACK: QT_TRANSLATE_NOOP("Dimension", "Track"),
        Dimension.DURATION: QT_TRANSLATE_NOOP("Dimension", "Time taken"),
        Dimension.MONTH: QT_TRANSLATE_NOOP("Dimension", "Month"),
    },
    Band: {
        Band.UNDER_1_000: QT_TRANSLATE_NOOP("Band", "Under 1,000 yuan"),
        Band.FROM_1_000: QT_TRANSLATE_NOOP("Band", "1,000 to under 10,000 yuan"),
        Band.FROM_10_000: QT_TRANSLATE_NOOP("Band", "10,000 to under 50,000 yuan"),
        Band.FROM_50_000: QT_TRANSLATE_NOOP("Band", "50,000 to under 100,000 yuan"),
        Band.FROM_100_000: QT_TRANSLATE_NOOP("Band", "100,000 to under 500,000 yuan"),
        Band.FROM_500_000: QT_TRANSLATE_NOOP("Band", "500,000 yuan and more"),
    },
    Duration: {
        Duration.WITHIN_7: QT_TRANSLATE_NOOP("Duration", "Within 7 days"),
        Duration.WITHIN_15: QT_TRANSLATE_NOOP("Duration", "8 to 15 days"),
        Duration.WITHIN_30: QT_TRANSLATE_NOOP("Duration", "16 to 30 days"),
        Duration.WITHIN_60: QT_TRANSLATE_NOOP("Duration", "31 to 60 days"),
        Duration.WITHIN_90: QT_TRANSLATE_NOOP("Duration", "61 to 90 days"),
        Duration.OVER_90: QT_TRANSLATE_NOOP("Duration", "Over 90 days"),
    },
    Pool: {
        Pool.ACCEPTED: QT_TRANSLATE_NOOP("Pool", "Cases accepted"),
        Pool.FILED: QT_TRANSLATE_NOOP("Pool", "Cases filed"),
        Pool.MEDIATED: QT_TRANSLATE_NOOP("Pool", "Cases mediated"),
        Pool.CONCLUDED: QT_TRANSLATE_NOOP("Pool", "Cases concluded"),
    },
    Settled: {
        Settled.AS_SET: QT_TRANSLATE_NOOP("Settled", "As the committee's setting says"),
        Settled.COUNTS: QT_TRANSLATE_NOOP("Settled", "Counts as success"),
        Settled.DOES_NOT: QT_TRANSLATE_NOOP("Settled", "Does not count"),
    },
    Basis: {
        Basis.CONCLUSION: QT_TRANSLATE_NOOP("Basis", "By month of conclusion"),
        Basis.ACCEPTANCE: QT_TRANSLATE_NOOP("Basis", "By month of acceptance"),
    },
    Unit: {
        Unit.YUAN: QT_TRANSLATE_NOOP("Unit", "Yuan"),
        Unit.WAN: QT_TRANSLATE_NOOP("Unit", "10,000 yuan"),
    },
    Moving: {
        Moving.THIS_MONTH: QT_TRANSLATE_NOOP("Moving", "This month"),
        Moving.LAST_MONTH: QT_TRANSLATE_NOOP("Moving", "Last month"),
        Moving.THIS_QUARTER: QT_TRANSLATE_NOOP("Moving", "This quarter"),
        Moving.LAST_QUARTER: QT_TRANSLATE_NOOP("Moving", "Last quarter"),
        Moving.THIS_YEAR: QT_TRANSLATE_NOOP("Moving", "This year"),
        Moving.LAST_YEAR: QT_TRANSLATE_NOOP("Moving", "Last year"),
        Moving.LAST_12_MONTHS: QT_TRANSLATE_NOOP("Moving", "The last 12 months"),
    },
    SubsidyKind: {
        SubsidyKind.CONFIRMED: QT_TRANSLATE_NOOP("SubsidyKind", "Agreed and confirmed by a court"),
        SubsidyKind.WRITTEN_PERFORMED: QT_TRANSLATE_NOOP("SubsidyKind", "Written agreement, performed"),
        SubsidyKind.WRITTEN: QT_TRANSLATE_NOOP("SubsidyKind", "Written agreement"),
        SubsidyKind.ORAL: QT_TRANSLATE_NOOP("SubsidyKind", "Oral agreement"),
        SubsidyKind.NOT_AGREED: QT_TRANSLATE_NOOP("SubsidyKind", "Mediated without an agreement"),
    },
    WhyNothing: {
        WhyNothing.APPLIED_ALREADY: QT_TRANSLATE_NOOP("WhyNothing", "Applied for already"),
        WhyNothing.NOT_MEDIATED: QT_TRANSLATE_NOOP("WhyNothing", "Ended without mediation"),
        WhyNothing.NO_MEDIATOR: QT_TRANSLATE_NOOP("WhyNothing", "No mediator"),
        WhyNothing.NO_RULE: QT_TRANSLATE_NOOP("WhyNothing", "No rule for it"),
        WhyNothing.NO_SCORE: QT_TRANSLATE_NOOP("WhyNothing", "File not bound: no score"),
        WhyNothing.SCORE_TOO_LOW: QT_TRANSLATE_NOOP("WhyNothing", "Score of the file too low"),
        WhyNothing.RULE_GIVES_NOTHING: QT_TRANSLATE_NOOP("WhyNothing", "The rule gives nothing"),
    },
    FormSource: {
        FormSource.OWN_INITIATIVE: QT_TRANSLATE_NOOP("FormSource", "Committee's own initiative"),
        FormSource.APPLICATION: QT_TRANSLATE_NOOP("FormSource", "A party applied"),
        FormSource.HANDED_OVER: QT_TRANSLATE_NOOP("FormSource", "Handed over"),
    },
    Part: {
        Part.OPENING: QT_TRANSLATE_NOOP("Part", "Open before"),
        Part.ACCEPTED: QT_TRANSLATE_NOOP("Part", "Accepted"),
        Part.CONCLUDED: QT_TRANSLATE_NOOP("Part", "Concluded"),
        Part.CLOSING: QT_TRANSLATE_NOOP("Part", "Open after"),
        Part.AGREED: QT_TRANSLATE_NOOP("Part", "Agreed"),
        Part.NOT_AGREED: QT_TRANSLATE_NOOP("Part", "Not agreed"),
        Part.LEFT_OUT: QT_TRANSLATE_NOOP("Part", "Withdrawn, referred"),
        Part.JUDGED: QT_TRANSLATE_NOOP("Part", "Concluded, without withdrawn and referred"),
        Part.FILED: QT_TRANSLATE_NOOP("Part", "Filed"),
        Part.PAID: QT_TRANSLATE_NOOP("Part", "Paid"),
        Part.DUE: QT_TRANSLATE_NOOP("Part", "Payments due"),
        Part.PERFORMED: QT_TRANSLATE_NOOP("Part", "Payments due and made"),
        Part.EFFECTIVE: QT_TRANSLATE_NOOP("Part", "Agreements in effect"),
        Part.CONFIRMED: QT_TRANSLATE_NOOP("Part", "Confirmed by a court"),
        Part.FOLLOWED_UP: QT_TRANSLATE_NOOP("Part", "Followed up"),
        Part.RATED: QT_TRANSLATE_NOOP("Part", "Rated"),
        Part.SATISFIED: QT_TRANSLATE_NOOP("Part", "Satisfied"),
        Part.RECEIVED: QT_TRANSLATE_NOOP("Part", "Received"),
    },
}
