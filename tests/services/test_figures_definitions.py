"""Definitions of rates: data whose plain words are composed of the same parts that are counted."""

from __future__ import annotations

import pytest

from mediator_desk.errors import Refused
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services.figures.cells import Cell, CountingRules, FactSet
from mediator_desk.services.figures.definitions import (
    GONE,
    RATES,
    Basis,
    Pool,
    RateDefinition,
    Settled,
    content_of,
    definition_from,
    explained,
    rate_title,
)
from mediator_desk.services.figures.parts import denominator_holds, numerator_holds

PLAIN = {"claimed": None, "agreed": None, "accepted_on": None, "concluded_on": None, "mediated_on": None}
WORDLESS = {"line": None, "cause": None, "channel": "visit", "city": "", "track": None, "end_reason": None}


def words_of(definition, *, settled=False):
    same = str
    return explained(definition, settled_privately_counts=settled, translate=same, word=lambda member: member.name)


def cell(outcome=None, mediator_id=None, mediated_on=None):
    told = {**PLAIN, **WORDLESS, "outcome": outcome, "mediator_id": mediator_id, "mediated_on": mediated_on}
    return Cell(case_id=1, insurer_id=None, **told)


def test_the_words_of_every_definition_say_numerator_denominator_and_what_is_in_no_rate():
    for definition in RATES:
        words = words_of(definition)
        assert words.index("Numerator: ") < words.index("Denominator: ")
        assert words.endswith("complaints and consultations are in no rate.")
    assert len({words_of(definition) for definition in RATES}) == len(RATES)


def test_the_words_name_exactly_what_is_left_out_of_the_denominator():
    concluded = RATES[1]
    assert "Left out of the denominator: WITHDRAWN, REFERRED, SETTLED_PRIVATELY." in words_of(concluded)
    assert "Left out of the denominator: WITHDRAWN, REFERRED." in words_of(concluded, settled=True)
    assert "Left out" not in words_of(RATES[0])


def test_a_definition_of_its_own_decides_about_settled_privately_against_the_committee():
    own = RateDefinition("own_1", Pool.CONCLUDED, Basis.CONCLUSION, GONE, Settled.COUNTS, "协会口径")
    assert "counts as success" in words_of(own)
    settled = cell(str(OutcomeKind.SETTLED_PRIVATELY))
    for definition, wins in ((own, True), (RATES[1], False)):
        fact_set, holds = numerator_holds(definition, CountingRules(settled_privately_counts=False))
        assert (fact_set, holds(settled)) == (FactSet.CONCLUDED, wins)
        _, below = denominator_holds(definition, CountingRules(settled_privately_counts=False))
        assert below is not None
        assert below(settled) is wins
    assert rate_title(own, translate=str) == "协会口径 · by month of conclusion"


def test_what_is_left_out_is_left_out_of_every_pool():
    for pool in Pool:
        own = RateDefinition("own_1", pool, Basis.ACCEPTANCE, (OutcomeKind.WITHDRAWN,))
        _, below = denominator_holds(own, CountingRules())
        assert below is not None
        assert not below(cell("withdrawn", mediator_id=1))


def test_a_definition_is_kept_as_data_and_comes_back_the_same():
    for definition in RATES:
        again = definition_from(content_of(definition), code=definition.code, name=definition.name)
        assert again == definition


def test_without_a_code_the_committees_usual_definition_is_taken_and_a_code_that_is_none_is_refused():
    rules = CountingRules(rate_definition="agreed_mediated")
    assert rules.definition().code == "agreed_mediated"
    assert rules.definition("agreed_filed").code == "agreed_filed"
    assert CountingRules(rate_definition="own_7").definition().code == RATES[0].code
    with pytest.raises(Refused) as refused:
        rules.definition("own_7")
    assert refused.value.code == "no_such_definition"
