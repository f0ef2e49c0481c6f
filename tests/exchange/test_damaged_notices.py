"""Notices of holidays with damage are read whole or refused with the lines named, at once."""

from __future__ import annotations

import time

import pytest

from mediator_desk.conventions.holiday_notices import read_holiday_notice
from mediator_desk.errors import Invalid
from tests.exchange.damage import damaged

SECONDS = 10
CSV = "日期,类型,名称\n2027-01-01至2027-01-02,放假,元旦\n2027-01-03,上班,元旦\n2027-10-01,放假,国庆节\n".encode()
ICS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270103\r\n"
    "SUMMARY:元旦 休\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Asia/Shanghai:20270103T000000\r\nDURATION:P1D\r\n"
    "SUMMARY:元旦 补班\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
).encode()
CRAFTED = [
    text.encode()
    for text in (
        *('"', '""', ",", ";", "\t", "\r", "\n", "\x00", "2027-02-30", "9999-12-31", "0000-01-01", "٢٠٢٧", "20270101"),
        *("至", "~", "放假上班", "=1+1", "BEGIN:VEVENT\n", "END:VEVENT\n", "RRULE:FREQ=DAILY\n", "DURATION:P999W\n"),
        *("TZID=Mars/Olympus", "\ufeff", "\u202e", "DTSTART:99999999T999999Z\n", "SUMMARY:" + "休" * 500, " \n ", "²"),
    )
]


def end_of(raw: bytes) -> str:
    began = time.process_time()
    try:
        notice = read_holiday_notice(raw)
    except Invalid as told:
        said = _first_of(told.problems)
    else:
        assert all(2000 <= day.on.year < 2100 and len(day.name) <= 100 for day in notice.days)
        said = "read"
    assert time.process_time() - began < SECONDS
    return said


def _first_of(problems) -> str:
    assert 0 < len(problems) <= 100
    return problems[0].code


def test_damaged_notices_are_read_or_refused_with_reasons():
    ends = {end_of(damaged(raw, CRAFTED, seed)) for raw in (CSV, ICS) for seed in range(400)}
    assert "read" in ends
    assert len(ends) > 10


@pytest.mark.parametrize(
    "raw",
    [
        CSV[:24] + "2027-01-01至2027-01-31,放假,元旦\n".encode() * 24_000,
        CSV[:24] + b"," * 900_000,
        CSV[:24] + b'"' + b'""' * 400_000,
        CSV[:24] + b"1" * 900_000,
        CSV[:24] + b" " * 900_000 + b",x",
        CSV[:24] + b"2027-01-01" + "至 ".encode() * 200_000,
        CSV[:24] + b"2027-01-01," + "放假不上班".encode() * 60_000,
        b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 70_000,
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:" + b"x\n " * 300_000,
        b"BEGIN:VCALENDAR\nDTSTART" + b';X="a"' * 160_000,
        b"BEGIN:VCALENDAR\n" + ICS[31:150] * 8_000,
    ],
    ids=["ranges", "commas", "quotes", "digits", "spaces", "to", "kinds", "depth", "folds", "parameters", "events"],
)
def test_a_crafted_notice_takes_no_time(raw):
    end_of(raw[:999_999])


def test_a_notice_of_more_than_a_megabyte_is_not_read():
    with pytest.raises(Invalid) as told:
        read_holiday_notice(b"x" * 1_000_001)
    assert told.value.problems[0].code == "file_too_large"
