"""Whatever both sides do, what comes of it is what a simple model says: property tests over rows as plain values."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mediator_desk.services.outstation.merging import Side, Three, joined, merge

CASE = 1
FIELDS = {
    "cases": ("facts", "requests", "claimed_amount"),
    "contacts": ("words", "name"),
    "session_notes": ("text", "kind"),
    "representatives": ("name", "phone"),
}
VALUES = st.sampled_from(["", "一", "二", "三", None, "30150.07", "30150.08"])
ABOVE = {"contacts": "case_id", "representatives": "party_id", "session_notes": "session_id"}


def _row(table, values):
    row = dict(zip(FIELDS[table], values, strict=False))
    if table in ABOVE:
        row[ABOVE[table]] = {"case_id": CASE, "party_id": 10, "session_id": 20}[ABOVE[table]]
    return row


FIXED = {
    "parties/10": {"case_id": CASE, "side": "applicant", "position": 1, "name": "谢家豪"},
    "mediation_sessions/20": {"case_id": CASE, "state": "planned"},
}


@st.composite
def sides(draw):
    """Return three sides that began as one: fields change, rows come (each side under its own ids) and go."""
    base = {"cases/1": {**_row("cases", [draw(VALUES) for _ in range(3)]), "state": "in_mediation"}, **FIXED}
    tables = ("contacts", "representatives", "session_notes")
    for number in range(draw(st.integers(0, 4))):
        table = draw(st.sampled_from(tables))
        base[f"{table}/{number + 100}"] = _row(table, [draw(VALUES), draw(VALUES)])
    changed = []
    for first in (1000, 5000):
        rows = {name: dict(row) for name, row in base.items()}
        for name in [one for one in base if one not in FIXED]:
            table = name.partition("/")[0]
            if table != "cases" and draw(st.integers(0, 4)) == 0:
                del rows[name]
                continue
            for one in FIELDS[table]:
                if draw(st.integers(0, 2)) == 0:
                    rows[name][one] = draw(VALUES)
        for number in range(draw(st.integers(0, 2))):
            table = draw(st.sampled_from(tables))
            rows[f"{table}/{first + number}"] = _row(table, [draw(VALUES), draw(VALUES)])
        changed.append(rows)
    return Three(CASE, base, *changed)


def _model(three, choose):
    """Say what comes of three sides, field by field and row by row, and what had to be chosen."""
    result, asked = {}, set()
    for name in {*three.base, *three.mine, *three.theirs}:
        base, mine, theirs = three.base.get(name), three.mine.get(name), three.theirs.get(name)
        if base is None:
            result[name] = mine if mine is not None else theirs
        elif mine is None or theirs is None:
            left = theirs if mine is None else mine
            if left is None or left == base:
                continue
            key = f"row:{name}"
            asked.add(key)
            if choose(key) is (Side.THEIRS if mine is None else Side.MINE):
                result[name] = left
        else:
            row = {}
            for one in base:
                values = base[one], mine[one], theirs[one]
                if values[1] == values[0]:
                    row[one] = values[2]
                elif values[2] in (values[0], values[1]):
                    row[one] = values[1]
                else:
                    asked.add(f"{name}:{one}")
                    row[one] = values[1] if choose(f"{name}:{one}") is Side.MINE else values[2]
            result[name] = row
    return result, asked


@settings(max_examples=400, deadline=None)
@given(sides(), st.randoms(use_true_random=False))
def test_what_comes_of_two_sides_is_what_the_model_says(three, random):
    picked = {}

    def choose(key):
        return picked.setdefault(key, random.choice(list(Side)))

    expected, asked = _model(three, choose)
    merged = merge(joined(three), picked)
    assert {one.key for one in merged.conflicts} == asked
    assert merged.missing == []
    assert merged.result == expected


@settings(max_examples=200, deadline=None)
@given(sides())
def test_nothing_is_decided_for_anybody_who_has_not_chosen(three):
    merged = merge(three, {})
    assert set(merged.missing) == {one.key for one in merged.conflicts}
    if not merged.conflicts:
        assert merged.result == _model(three, lambda _key: Side.THEIRS)[0]


@settings(max_examples=200, deadline=None)
@given(sides())
def test_what_nobody_else_touched_comes_back_as_it_is_and_twice_changes_nothing(three):
    alone = merge(Three(CASE, three.base, three.mine, three.base), {})
    assert alone.conflicts == []
    assert alone.result == three.mine
    again = merge(Three(CASE, three.base, three.mine, three.mine), {})
    assert again.conflicts == []
    assert again.result == three.mine


def _three(base, mine, theirs):
    return Three(CASE, base, mine, theirs)


def test_the_course_of_a_case_is_taken_whole_and_never_put_together_of_two_agreements():
    base = {"cases/1": {"state": "in_mediation", "agreed_amount": None, "facts": "一"}}

    def agreed(amount, number, first):
        return {
            "cases/1": {"state": "agreed", "agreed_amount": amount, "facts": "一"},
            f"agreements/{first}": {"case_id": 1, "amount": amount, "number": number, "supplements_id": None},
            f"instalments/{first}": {"agreement_id": first, "amount": amount, "proof_id": None},
        }

    mine, theirs = agreed("20000.00", "甲", 1000), agreed("18000.00", "乙", 5)
    theirs["cases/1"]["facts"] = "二"
    for side, rows in ((Side.MINE, mine), (Side.THEIRS, theirs)):
        merged = merge(_three(base, mine, theirs), {"course:1": side})
        assert [one.kind for one in merged.conflicts] == ["course"]
        assert merged.result == {**rows, "cases/1": {**rows["cases/1"], "facts": "二"}}


def test_a_day_that_the_office_counted_anew_is_no_conflict_with_a_step_of_the_file():
    deadline = {"case_id": 1, "step": "mediate", "due_on": "2026-11-09", "is_provisional": True, "ended_on": None}
    base = {"cases/1": {"state": "in_mediation", "due_on": "2026-11-09"}, "deadlines/7": deadline}
    mine = {"cases/1": {"state": "agreed", "due_on": None}, "deadlines/7": {**deadline, "ended_on": "2026-10-08"}}
    counted = {**deadline, "due_on": "2026-11-10", "is_provisional": False}
    theirs = {"cases/1": {"state": "in_mediation", "due_on": "2026-11-10"}, "deadlines/7": counted}
    merged = merge(_three(base, mine, theirs), {})
    assert merged.conflicts == []
    assert merged.result["deadlines/7"] == {**counted, "ended_on": "2026-10-08"}
    assert merged.result["cases/1"]["state"] == "agreed"


def test_parties_that_both_sides_added_stand_behind_each_other():
    def party(place, name):
        return {"case_id": 1, "side": "applicant", "position": place, "name": name, "same_person_id": None}

    base = {"cases/1": {"state": "in_mediation"}, "parties/1": party(1, "谢家豪")}
    mine = {**base, "parties/1000": party(2, "梁小明")}
    theirs = {**base, "parties/2": party(2, "冯志强")}
    merged = merge(_three(base, mine, theirs), {})
    assert merged.conflicts == []
    assert [merged.result[name]["position"] for name in ("parties/1", "parties/2", "parties/1000")] == [1, 2, 3]


def test_one_tag_that_both_sides_gave_is_one_tag():
    tag = {"case_id": 1, "tag": "紧急"}
    base = {"cases/1": {"state": "in_mediation"}}
    merged = merge(joined(_three(base, {**base, "case_tags/1000": tag}, {**base, "case_tags/3": tag})), {})
    assert merged.conflicts == []
    assert merged.result == {**base, "case_tags/3": tag}


def test_a_row_that_went_at_one_place_takes_nothing_new_of_the_other_along_unasked():
    base = {
        "cases/1": {"state": "in_mediation"},
        "parties/1": {"case_id": 1, "side": "applicant", "position": 1, "name": "谢家豪"},
    }
    mine = {**base, "representatives/1000": {"party_id": 1, "name": "律师", "phone": ""}}
    theirs = {"cases/1": {"state": "in_mediation"}}
    merged = merge(_three(base, mine, theirs), {"row:parties/1": Side.MINE})
    assert [one.key for one in merged.conflicts] == ["row:parties/1"]
    assert merged.result == mine
    assert merge(_three(base, mine, theirs), {"row:parties/1": Side.THEIRS}).result == theirs
