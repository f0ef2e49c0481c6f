"""The yearly notice of holidays from a table or a calendar: what is taken, refused, and only said."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.holiday_notices import NoticeDay, read_holiday_notice, write_notice_csv
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.errors import Invalid

# A year without a notice yet, filled in as the notices before it were.
YEAR_2027 = """日期,类型,名称
2027-01-01至2027-01-03,放假,元旦
2027/2/5至2027/2/12,放假,春节
2027年1月30日,补班,春节
20270220,补班,春节
2027-04-03至2027-04-05,休,清明节
2027年5月1日至5日,休息,劳动节
2027-05-08,上班,劳动节
2027-06-09,放假,端午节
2027-09-15,放假,中秋节
2027-10-01 ~ 2027-10-07,放假,国庆节
2027-09-26,班,国庆节
2027-10-09,调休上班,国庆节
"""


def table(text):
    return text.encode("utf-8-sig")


def calendar(*events):
    body = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


def refused(raw, **asked):
    with pytest.raises(Invalid) as caught:
        read_holiday_notice(raw, **asked)
    return [(problem.params.get("row"), problem.code) for problem in caught.value.problems]


def warned(raw, **asked):
    return {problem.code for problem in read_holiday_notice(raw, **asked).warnings}


def kinds(notice):
    return {(day.on.month, day.on.day): day.is_working for day in notice.days}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_with_ranges_and_four_ways_of_writing_a_day_is_read(encoding):
    notice = read_holiday_notice(YEAR_2027.encode(encoding), years={2027})
    assert notice.years == (2027,)
    assert NoticeDay(date(2027, 2, 5), False, "春节") in notice.days
    assert NoticeDay(date(2027, 10, 9), True, "国庆节") in notice.days
    assert sum(day.is_working for day in notice.days) == 5
    assert len(notice.days) == 3 + 8 + 3 + 5 + 1 + 1 + 7 + 5
    assert notice.warnings == ()


@pytest.mark.parametrize(
    ("header", "off", "worked"),
    [
        ("date,name,isOffDay", "2027-02-05,春节,true", "2027-02-20,春节,false"),
        ("日期;是否上班;节日", "2027-02-05;否;春节", "2027-02-20;是;春节"),
        ("节日\t开始日期\t结束日期\t安排", "春节\t2027-02-05\t2027-02-05\t休假", "春节\t2027-02-20\t2027-02-20\t补班"),
        ("日期,放假,补班", "2027-02-05,是,", "2027-02-20,,是"),
        ("日期,上班/休息", "2027年2月5日（星期五）,休息", "2027年2月20日（周六）,上班"),
        ("2027年放假安排,\n日期,is_working", "2027/2/5 0:00:00,0", "2027/2/20 0:00:00,1"),
    ],
)
def test_columns_are_found_by_the_words_of_their_heads(header, off, worked):
    notice = read_holiday_notice(table(f"{header}\n{off}\n{worked}\n"))
    assert kinds(notice) == {(2, 5): False, (2, 20): True}


def test_a_calendar_with_folds_durations_zones_and_instants_is_read():
    raw = calendar(
        "DTSTART;VALUE=DATE:20270205\r\nDTEND;VALUE=DATE:20270212\r\nSUMMARY:春节（\r\n 休）",
        "DTSTART;TZID=Asia/Shanghai:20270220T090000\r\nDTEND;TZID=Asia/Shanghai:20270220T180000\r\n"
        "SUMMARY:春节 补班\\, 第1天",
        "DTSTART:20270403\r\nDURATION:P3D\r\nSUMMARY:清明节 假期",
        "DTSTART:20270430T160000Z\r\nDTEND:20270505T160000Z\r\nSUMMARY:劳动节放假",
        "DTSTART:20271001\r\nSUMMARY:国庆节\r\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY",
        "DTSTART:20270214\r\nSUMMARY:情人节",
        "DTSTART:20270101\r\nSUMMARY:元旦（休）\r\nSTATUS:CANCELLED",
    )
    notice = read_holiday_notice(raw)
    off = [day.on for day in notice.days if not day.is_working]
    assert off == (
        [date(2027, 2, day) for day in range(5, 12)]
        + [date(2027, 4, day) for day in (3, 4, 5)]
        + [date(2027, 5, day) for day in range(1, 6)]
        + [date(2027, 10, 1)]
    )
    assert NoticeDay(date(2027, 2, 20), True, "春节 补班, 第1天") in notice.days
    assert [w.params["names"] for w in notice.warnings if w.code == "entries_left_out"] == ["情人节"]


def test_a_fold_that_cuts_a_character_in_two_is_closed_again():
    raw = calendar("DTSTART:20270205\r\nSUMMARY:春节休")
    cut = raw.replace("春".encode(), "春".encode()[:1] + b"\r\n " + "春".encode()[1:])
    assert read_holiday_notice(cut).days == (NoticeDay(date(2027, 2, 5), False, "春节休"),)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("2027-02-30,休,春节", "impossible_date"),
        ("1027-02-05,休,春节", "impossible_date"),
        ("二月五日,休,春节", "unreadable_date"),
        (",休,春节", "unreadable_date"),
        ("2027-02-05,未定,春节", "unreadable_kind"),
        ("2027-02-05,,春节", "unreadable_kind"),
        ("2027-02-20,调休,春节", "unreadable_kind"),
        ("2027-02-20,放假或补班,春节", "unreadable_kind"),
        ("2027-02-11至2027-02-05,休,春节", "end_before_start"),
        ("2027-02-05至2027-12-05,休,春节", "range_too_long"),
        ("2027-02-05,休," + "春" * 101, "name_too_long"),
        ("2027-01-01,班,元旦", "off_and_worked"),
        ("2026-12-20,班,元旦", "other_year"),
        ("2028-01-04,休,元旦", "other_year"),
    ],
)
def test_one_wrong_line_refuses_the_whole_file_and_is_named(line, code):
    raw = table(f"日期,类型,名称\n2027-01-01,休,元旦\n{line}\n")
    assert refused(raw, years={2027}) == [(3, code)]


def test_every_wrong_line_is_named_at_once():
    raw = table("日期,类型\n2027-02-30,休\n2027-02-05,\n2027-02-06,休\n")
    assert refused(raw) == [(2, "impossible_date"), (3, "unreadable_kind")]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n", "file_empty"),
        (b"\x00\x01PK\x03\x04", "notice_not_text"),
        (b"\xff\xfe\xff\xff", "notice_not_text"),
        (YEAR_2027.encode("utf-16"), "notice_not_text"),
        (YEAR_2027.encode("big5", "replace"), "columns_missing"),
        (b"a" * 5_000_000, "file_too_large"),
        (table("日期,名称\n2027-02-05,春节\n"), "columns_missing"),
        (table("日期,类型\n"), "no_days"),
        (table('日期,类型\n"2027-02-05,休\n'), "notice_quotes"),
        (calendar(), "no_days"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20270205\r\n", "calendar_broken"),
        (b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\n", "calendar_broken"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VCALENDAR", "calendar_broken"),
        (calendar("SUMMARY:休"), "event_without_start"),
        (calendar("DTSTART:20270205\r\nSUMMARY:休\r\nRRULE:FREQ=YEARLY"), "event_repeats"),
        (calendar("DTSTART;TZID=Europe/Paris:20270205T000000\r\nSUMMARY:休"), "foreign_time_zone"),
        (calendar("DTSTART:20270230\r\nSUMMARY:休"), "impossible_date"),
        (calendar("DTSTART:20270205\r\nDTEND:20270201\r\nSUMMARY:休"), "end_before_start"),
        (calendar("DTSTART:20270205\r\nDURATION:P\r\nSUMMARY:休"), "unreadable_date"),
        (calendar("DTSTART:20270205\r\nDURATION:P999W\r\nSUMMARY:休"), "range_too_long"),
        (calendar("DTSTART:20270205\r\nSUMMARY:休\r\nSUMMARY"), "calendar_broken"),
    ],
)
def test_a_file_that_is_no_notice_is_refused(raw, code):
    assert [found for _, found in refused(raw)] == [code]


def test_days_around_new_year_belong_to_the_notice_beside_them():
    raw = table("日期,类型\n2026-12-31,休\n2027-01-01,休\n2027-02-05,休\n2028-01-03,休\n")
    assert read_holiday_notice(raw).years == (2027,)
    assert read_holiday_notice(raw, years={2027}).years == (2027,)
    assert read_holiday_notice(table("日期,类型\n2026-12-31,休\n")).years == (2027,)


def test_a_day_given_twice_is_fine_with_two_names_and_refused_with_two_kinds():
    twice = "日期,类型,名称\n2028-10-03,休,国庆节\n2028-10-03,休,中秋节\n"
    assert read_holiday_notice(table(twice)).days == (NoticeDay(date(2028, 10, 3), False, "国庆节、中秋节"),)
    assert refused(table(twice + "2028-10-03,班,\n")) == [(4, "off_and_worked")]


def test_a_missing_holiday_is_named_and_a_short_one_with_its_days():
    without = "".join(line for line in YEAR_2027.splitlines(keepends=True) if "端午" not in line)
    notice = read_holiday_notice(table(without))
    assert [(w.code, w.params["name"]) for w in notice.warnings] == [("holiday_missing", "端午节")]
    short = YEAR_2027.replace("2027/2/5至2027/2/12", "2027/2/6至2027/2/12")
    assert [(w.code, w.params["days"]) for w in read_holiday_notice(table(short)).warnings] == [
        ("holiday_short", "2027-02-05")
    ]


def test_odd_days_are_said_but_taken():
    assert warned(table(YEAR_2027 + "2027-03-10,补班,\n")) == {"make_up_on_weekday"}
    assert warned(table(YEAR_2027 + "2027-08-11,休,\n")) == {"day_off_alone", "days_off_unbalanced"}
    assert warned(table(YEAR_2027.replace("20270220,补班,春节\n", ""))) == {"days_off_unbalanced"}
    worked = YEAR_2027.replace("2027-06-09,放假", "2027-06-09,上班")
    assert {"holiday_worked", "make_up_on_weekday"} <= warned(table(worked))


@pytest.mark.parametrize("year", [2014, 2018, 2019, 2021, 2022, 2023, 2024, 2025, 2026])
def test_the_notices_of_past_years_give_no_warning(year):
    days = WorkingDays()
    every = (days.day(date(year, 1, 1) + timedelta(days=step)) for step in range(365))
    text = write_notice_csv([(day.on, day.is_worked, day.name) for day in every if day.name or day.kind == "make_up"])
    assert read_holiday_notice(text.encode(), years={year}).warnings == ()


def test_a_notice_that_was_entered_counts_instead_of_the_librarys_guess():
    notice = read_holiday_notice(
        table(YEAR_2027.replace("5月1日至5日", "5月1日至3日").replace("2027-05-08,上班,劳动节\n", ""))
    )
    known = WorkingDays({day.on: day.is_working for day in notice.days}, {2026, *notice.years})
    assert known.is_working_day(date(2027, 5, 4))
    assert not known.is_working_day(date(2027, 5, 3))
    assert not known.is_provisional(date(2027, 5, 4))


NAMES = st.text(st.characters(categories=("L", "N", "P", "S"), max_codepoint=0x9FFF), max_size=30)
DAYS = st.dictionaries(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.tuples(st.booleans(), NAMES), min_size=1)


@given(DAYS)
def test_what_is_written_is_read_again(days):
    import unicodedata

    written = [NoticeDay(on, kind, unicodedata.normalize("NFC", name)) for on, (kind, name) in sorted(days.items())]
    for encoding in ("utf-8-sig", "gb18030"):
        raw = write_notice_csv(written).encode(encoding)
        assert read_holiday_notice(raw, years=range(2000, 2100)).days == tuple(written)


def test_a_name_that_a_spreadsheet_would_calculate_is_written_as_text():
    text = write_notice_csv([(date(2027, 2, 5), False, "=1+1")])
    assert ",'=1+1" in text
    assert read_holiday_notice(text.encode()).days[0].name == "=1+1"


@given(st.binary(max_size=300) | st.text("BEGINVCALDRT:;=\r\n\"',休班0127日期类型-年月", max_size=200).map(str.encode))
def test_no_bytes_whatever_end_in_anything_but_a_refusal(raw):
    for opened in (raw, "日期,类型\n".encode() + raw, b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + raw):
        with suppress(Invalid):
            assert read_holiday_notice(opened).days
