"""Ways to count success, as data: what is divided by what, what is left out, and which cases belong to the period.

There is no legal definition of the success rate (成功率), and public bodies use different ones. So each definition is
named, can be told in plain words that are composed of its parts, and stands beside every rate. A committee may add its
own (models/figure_work.OwnRate). Complaints and consultations are in none of them: they are no accepted mediations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services.figures.rates import RATE_DECIMALS, percent


class Basis(StrEnum):
    """Which cases belong to a period."""

    CONCLUSION = "conclusion"
    """Agreed cases by the month of conclusion (flow): cases of several months of acceptance meet."""
    ACCEPTANCE = "acceptance"
    """All cases accepted in the period, and what has become of them so far (cohort): never above 100 %."""


class Pool(StrEnum):
    """What a rate is taken of."""

    ACCEPTED = "accepted"
    FILED = "filed"
    """Accepted, and a mediator is appointed."""
    MEDIATED = "mediated"
    """At least one meeting was held."""
    CONCLUDED = "concluded"


class Settled(StrEnum):
    """Whether 和解撤回 counts as success."""

    AS_SET = "as_set"
    """As the committee's setting says."""
    COUNTS = "counts"
    DOES_NOT = "does_not"


@dataclass(frozen=True)
class RateDefinition:
    """One way to count success."""

    code: str
    pool: Pool
    basis: Basis
    left_out: tuple[OutcomeKind, ...] = ()
    """Outcomes that are taken out of what is divided by, unless they count as success."""
    settled: Settled = Settled.AS_SET
    name: str = ""
    """As the committee calls its own; "" for those that ship with the program."""

    def settled_counts(self, committee_counts: bool) -> bool:
        """Return whether 和解撤回 is success here, given the committee's setting."""
        return committee_counts if self.settled == Settled.AS_SET else self.settled == Settled.COUNTS

    @property
    def title(self) -> str:
        """The English title of what is divided by what (context "Reports"), or the committee's own name."""
        return self.name or TITLES[self.pool]


GONE = (OutcomeKind.WITHDRAWN, OutcomeKind.REFERRED, OutcomeKind.SETTLED_PRIVATELY)
"""Neither agreed nor failed: withdrawn, referred to another body, or (where that is no success) settled privately."""


def _both(pool: Pool, left_out: tuple[OutcomeKind, ...] = ()) -> Mapping[Basis, RateDefinition]:
    return {
        Basis.CONCLUSION: RateDefinition(f"agreed_{pool}", pool, Basis.CONCLUSION, left_out),
        Basis.ACCEPTANCE: RateDefinition(f"agreed_{pool}_cohort", pool, Basis.ACCEPTANCE, left_out),
    }


_SHIPPED = (_both(Pool.ACCEPTED), _both(Pool.CONCLUDED, GONE), _both(Pool.FILED), _both(Pool.MEDIATED))
RATES = tuple(pair[basis] for basis in Basis for pair in _SHIPPED)
"""Those that ship with the program: four denominators, each by conclusion and by acceptance."""

TITLES: Mapping[Pool, str] = {
    Pool.ACCEPTED: QT_TRANSLATE_NOOP("Reports", "Agreed ÷ accepted"),
    Pool.FILED: QT_TRANSLATE_NOOP("Reports", "Agreed ÷ filed"),
    Pool.MEDIATED: QT_TRANSLATE_NOOP("Reports", "Agreed ÷ mediated"),
    Pool.CONCLUDED: QT_TRANSLATE_NOOP("Reports", "Agreed ÷ concluded"),
}
BASES: Mapping[Basis, str] = {
    Basis.CONCLUSION: QT_TRANSLATE_NOOP("Reports", "by month of conclusion"),
    Basis.ACCEPTANCE: QT_TRANSLATE_NOOP("Reports", "by month of acceptance"),
}

NUMERATORS: Mapping[tuple[Basis, Pool], str] = {
    (Basis.CONCLUSION, Pool.ACCEPTED): QT_TRANSLATE_NOOP("Reports", "Numerator: agreed cases concluded in the period."),
    (Basis.CONCLUSION, Pool.CONCLUDED): QT_TRANSLATE_NOOP(
        "Reports", "Numerator: agreed cases concluded in the period."
    ),
    (Basis.CONCLUSION, Pool.FILED): QT_TRANSLATE_NOOP(
        "Reports", "Numerator: agreed cases concluded in the period that had a mediator."
    ),
    (Basis.CONCLUSION, Pool.MEDIATED): QT_TRANSLATE_NOOP(
        "Reports", "Numerator: agreed cases concluded in the period for which at least one meeting was held."
    ),
    (Basis.ACCEPTANCE, Pool.ACCEPTED): QT_TRANSLATE_NOOP(
        "Reports", "Numerator: of the cases accepted in the period, those agreed so far."
    ),
    (Basis.ACCEPTANCE, Pool.CONCLUDED): QT_TRANSLATE_NOOP(
        "Reports", "Numerator: of the cases accepted in the period, those agreed so far."
    ),
    (Basis.ACCEPTANCE, Pool.FILED): QT_TRANSLATE_NOOP(
        "Reports", "Numerator: of the cases accepted in the period that have a mediator, those agreed so far."
    ),
    (Basis.ACCEPTANCE, Pool.MEDIATED): QT_TRANSLATE_NOOP(
        "Reports",
        "Numerator: of the cases accepted in the period for which at least one meeting was held, those agreed so far.",
    ),
}
DENOMINATORS: Mapping[tuple[Basis, Pool], str] = {
    (Basis.CONCLUSION, Pool.ACCEPTED): QT_TRANSLATE_NOOP(
        "Reports",
        "Denominator: all cases accepted in the period. They are not the cases of the numerator, so the rate can pass"
        " 100 %.",
    ),
    (Basis.CONCLUSION, Pool.CONCLUDED): QT_TRANSLATE_NOOP("Reports", "Denominator: all cases concluded in the period."),
    (Basis.CONCLUSION, Pool.FILED): QT_TRANSLATE_NOOP(
        "Reports", "Denominator: the cases filed in the period: accepted in it, and a mediator is appointed."
    ),
    (Basis.CONCLUSION, Pool.MEDIATED): QT_TRANSLATE_NOOP(
        "Reports", "Denominator: the cases concluded in the period for which at least one meeting was held."
    ),
    (Basis.ACCEPTANCE, Pool.ACCEPTED): QT_TRANSLATE_NOOP(
        "Reports", "Denominator: all cases accepted in the period; the rate still rises while some are open."
    ),
    (Basis.ACCEPTANCE, Pool.CONCLUDED): QT_TRANSLATE_NOOP(
        "Reports", "Denominator: the cases accepted in the period that are concluded by now."
    ),
    (Basis.ACCEPTANCE, Pool.FILED): QT_TRANSLATE_NOOP(
        "Reports", "Denominator: the cases accepted in the period for which a mediator is appointed."
    ),
    (Basis.ACCEPTANCE, Pool.MEDIATED): QT_TRANSLATE_NOOP(
        "Reports", "Denominator: the cases accepted in the period for which at least one meeting was held."
    ),
}
LEFT_OUT = QT_TRANSLATE_NOOP("Reports", "Left out of the denominator: {outcomes}.")
SETTLED = {
    True: QT_TRANSLATE_NOOP("Reports", "Settled privately and withdrawn counts as success."),
    False: QT_TRANSLATE_NOOP("Reports", "Settled privately and withdrawn does not count as success."),
}
IN_NO_RATE = QT_TRANSLATE_NOOP(
    "Reports", "What was declined or withdrawn before acceptance, complaints and consultations are in no rate."
)
BETWEEN_OUTCOMES = QT_TRANSLATE_NOOP("Reports", ", ")
BETWEEN_SENTENCES = QT_TRANSLATE_NOOP("Reports", "{one} {other}")

Translate = Callable[[str], str]
"""Finds the sentence of the language in use for an English literal in the context "Reports"."""


def rate_title(definition: RateDefinition, *, translate: Translate) -> str:
    """Return a definition's name with its basis: "协议 ÷ 受理 · 按办结月"."""
    title = definition.name or translate(TITLES[definition.pool])
    return f"{title} · {translate(BASES[definition.basis])}"


def explained(
    definition: RateDefinition,
    *,
    settled_privately_counts: bool,
    translate: Translate,
    word: Callable[[StrEnum], str],
) -> str:
    """Return a definition in plain words, composed of its parts: they cannot say anything else than is counted.

    `settled_privately_counts` is the committee's setting, `word` finds the words of vocabularies.
    """
    place = (definition.basis, definition.pool)
    counts = definition.settled_counts(settled_privately_counts)
    out = [one for one in definition.left_out if not (counts and one == OutcomeKind.SETTLED_PRIVATELY)]
    sentences = [translate(NUMERATORS[place]), translate(DENOMINATORS[place])]
    if out:
        outcomes = translate(BETWEEN_OUTCOMES).join(word(one) for one in out)
        sentences.append(translate(LEFT_OUT).format(outcomes=outcomes))
    sentences += [translate(SETTLED[counts]), translate(IN_NO_RATE)]
    whole = sentences[0]
    for sentence in sentences[1:]:
        whole = translate(BETWEEN_SENTENCES).format(one=whole, other=sentence)
    return whole


def content_of(definition: RateDefinition) -> dict[str, Any]:
    """Return a committee's own definition as OwnRate.content keeps it."""
    return {
        "pool": str(definition.pool),
        "basis": str(definition.basis),
        "left_out": [str(one) for one in definition.left_out],
        "settled": str(definition.settled),
    }


def definition_from(content: Mapping[str, Any], *, code: str, name: str) -> RateDefinition:
    """Return the definition that `content_of` wrote. Raises ValueError or KeyError for what is none."""
    return RateDefinition(
        code=code,
        pool=Pool(content["pool"]),
        basis=Basis(content["basis"]),
        left_out=tuple(OutcomeKind(one) for one in content["left_out"]),
        settled=Settled(content["settled"]),
        name=name,
    )


def readable_definition(content: Any, *, code: str, name: str) -> RateDefinition | None:  # noqa: ANN401 - as kept
    """Return the definition that was kept; None for what is damaged, or holds parts that this version does not know."""
    try:
        read = definition_from(content, code=code, name=name)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return read if content_of(read) == content else None  # a part more may mean anything


@dataclass(frozen=True)
class Rate:
    """One rate of one period: its definition and the two counts that it divides."""

    definition: RateDefinition
    numerator: int
    denominator: int

    @property
    def percent(self) -> Decimal | None:
        """The rate in percent with two decimals; None where there is nothing to divide by."""
        return percent(self.numerator, self.denominator, RATE_DECIMALS)
