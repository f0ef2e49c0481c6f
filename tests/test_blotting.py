from __future__ import annotations

import pytest

from mediator_desk.app.blotting import without_personal


@pytest.mark.parametrize(
    "secret",
    [
        "谢家豪",
        "欧阳美玲",
        "买买提·艾力",
        "𠮷田",
        "广州市天河区体育西路1号",
        "440106198803121234",
        "44010619880312123X",
        "13812345678",
        "138 1234 5678",
        "020-12345678",
        "6222 0212 3456 7890 123",
        "PDAA202644010000012345",
        "91440101MA5CXXXX2T"[:8],
        "xie.jiahao@example.com",
        "１３８１２３４５６７８",
    ],
)
def test_nothing_about_people_is_left_in_an_error_report(secret):
    report = f'  File "/work/a.py", line 120, in save\nValueError: party {secret!r} of {secret} cannot be'
    told = without_personal(report)
    assert secret not in told
    assert "line 120, in save" in told
    assert "ValueError: party" in told


@pytest.mark.parametrize("home", ["/home/xiejh/desk/a.py", "/Users/xiejh/a.py", r"C:\Users\xiejh\a.py"])
def test_the_name_of_the_person_at_the_computer_is_taken_out_of_paths(home):
    assert "xiejh" not in without_personal(f'File "{home}", line 7')
    assert "a.py" in without_personal(f'File "{home}", line 7')


def test_days_and_line_numbers_stay():
    text = "line 2145, on 2026-10-08: KeyError"
    assert without_personal(text) == text
