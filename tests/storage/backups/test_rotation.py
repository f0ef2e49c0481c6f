from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.china_time import china_day
from mediator_desk.storage.backups.rotation import ALL_STAY, LASTING, Made, Reason, staying

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)

backups = st.lists(
    st.builds(
        lambda hours, reason: (NOW - timedelta(hours=hours), reason),
        st.integers(0, 24 * 800),
        st.sampled_from(list(Reason)),
    ),
    max_size=60,
    unique_by=lambda one: one[0],
).map(lambda found: [Made(at.strftime("%Y%m%dT%H%M%SZ"), at, reason) for at, reason in found])


def routine(*days: int) -> list[Made]:
    made = [NOW - timedelta(days=day) for day in days]
    return [Made(at.isoformat(), at, Reason.ROUTINE) for at in made]


def test_of_two_years_of_days_seven_days_four_weeks_and_twelve_months_stay():
    days = routine(*range(730))
    kept = [one.made_at for one in days if one.name in staying(days, NOW)]
    assert [(NOW - at).days for at in kept[:7]] == list(range(7))
    assert len({at.isocalendar()[:2] for at in kept}) >= 4
    assert len({(at.year, at.month) for at in kept}) == 12
    assert len(kept) <= 7 + 4 + 12


def test_all_of_the_last_two_days_stay():
    """A slip at eleven, a backup by hand at five past: the one of eight o'clock is what is wanted then."""
    made = [Made(str(hours), NOW - timedelta(hours=hours), Reason.ROUTINE) for hours in range(0, 60, 4)]
    assert staying(made, NOW) >= {str(hours) for hours in range(0, 48, 4)}


def test_of_several_an_older_day_the_newest_stays():
    day = [Made(str(hour), NOW - timedelta(hours=hour), Reason.ROUTINE) for hour in (0, 2, 3)]
    assert staying(day, NOW + timedelta(days=3)) == {"0"}


def test_the_backup_before_a_restore_is_not_pushed_out_on_the_same_evening():
    before = Made("before", NOW - timedelta(hours=3), Reason.BEFORE_RESTORE)
    assert staying([before, *routine(0)], NOW) == {"before", NOW.isoformat()}
    assert "before" not in staying([before, *routine(0)], NOW + timedelta(days=8))


@given(backups)
def test_the_newest_always_stays_and_there_are_never_too_many(made):
    kept = staying(made, NOW)
    assert kept <= {one.name for one in made}
    if made:
        assert max(made, key=lambda one: one.made_at).name in kept
    older = [one for one in made if one.reason not in LASTING and NOW - one.made_at >= ALL_STAY]
    assert len([one for one in older if one.name in kept]) <= 7 + 4 + 12


@given(backups)
def test_rotating_again_takes_nothing_more(made):
    kept = staying(made, NOW)
    assert staying([one for one in made if one.name in kept], NOW) == kept


@given(backups)
def test_each_of_the_last_seven_days_with_backups_keeps_its_newest(made):
    kept = staying(made, NOW)
    by_day = {}
    for one in sorted(made, key=lambda one: one.made_at):
        by_day[china_day(one.made_at)] = one.name
    assert {by_day[day] for day in sorted(by_day, reverse=True)[:7]} <= kept


@given(backups, st.randoms())
def test_the_order_in_which_they_are_found_does_not_matter(made, random):
    mixed = list(made)
    random.shuffle(mixed)
    assert staying(mixed, NOW) == staying(made, NOW)


def test_rotated_day_by_day_there_is_always_one_of_about_a_year_ago():
    """What stays today is what later days are chosen from: months must not starve."""
    shelf: list[Made] = []
    for number, day in enumerate(range(500)):
        now = NOW + timedelta(days=day)
        shelf.append(Made(str(number), now, Reason.AT_CLOSE))
        kept = staying(shelf, now)
        shelf = [one for one in shelf if one.name in kept]
    assert now - min(one.made_at for one in shelf) >= timedelta(days=300)
