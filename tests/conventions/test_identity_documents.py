"""Numbers of identity documents: what is odd about them, and what they tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.conventions.identity_documents import (
    IdentityDocumentKind,
    age_on,
    birth_day,
    check_number,
    expected_check_digit,
    kind_from_words,
    normalise_number,
    sex_of,
)

from .vectors import VECTORS

KIND = IdentityDocumentKind
WITH_SUM = (KIND.RESIDENT_ID, KIND.RESIDENCE_PERMIT_HK_MO, KIND.RESIDENCE_PERMIT_TW, KIND.FOREIGN_PERMANENT_RESIDENCE)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
BIRTHS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize("number", VECTORS["citizen_id_valid"])
def test_the_published_right_numbers_have_no_finding(number):
    assert check_number(KIND.RESIDENT_ID, number) == []


@pytest.mark.parametrize("number", VECTORS["citizen_id_invalid"])
def test_the_published_wrong_numbers_have_a_finding(number):
    assert check_number(KIND.RESIDENT_ID, number) != []


def test_findings_name_what_is_wrong():
    assert check_number(KIND.RESIDENT_ID, "360426199101010070") == ["wrong_check_digit"]
    assert expected_check_digit("360426199101010070") == "1"
    assert check_number(KIND.RESIDENT_ID, "440106199902290016") == ["no_such_date"]
    assert check_number(KIND.RESIDENT_ID, "440106750815001") == ["fifteen_digits"]
    assert check_number(KIND.RESIDENT_ID, "440106751315001") == ["fifteen_digits", "no_such_date"]
    assert check_number(KIND.RESIDENT_ID, "44010619900101123") == ["wrong_length"]
    assert check_number(KIND.RESIDENT_ID, "") == ["wrong_length"]
    assert check_number(KIND.RESIDENT_ID, "4401O6199001011235") == ["wrong_form"]
    assert check_number(KIND.RESIDENT_ID, "٤٤٠١٠٦١٩٩٠٠١٠١١٢٣٥") == ["wrong_form"]
    assert check_number(KIND.RESIDENCE_PERMIT_TW, "810000198506150012") == ["wrong_area"]


@given(st.text("0123456789", min_size=17, max_size=17))
def test_the_check_digit_follows_the_weights_of_the_standard(first):
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    assert expected_check_digit(first) == "10X98765432"[total % 11]


@given(
    st.text("0123456789", min_size=6, max_size=6), BIRTHS, st.integers(0, 999), st.integers(0, 16), st.integers(1, 9)
)
def test_a_made_number_is_right_and_one_wrong_digit_is_found(area, birth, order, place, shift):
    first = f"{area}{birth:%Y%m%d}{order:03d}"
    number = first + (expected_check_digit(first) or "")
    assert check_number(KIND.RESIDENT_ID, number) == []
    assert birth_day(KIND.RESIDENT_ID, number) == birth
    assert sex_of(KIND.RESIDENT_ID, number) == ("male" if order % 2 else "female")
    damaged = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    assert "wrong_check_digit" in check_number(KIND.RESIDENT_ID, damaged)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("441900 19820616 443x", "44190019820616443X"),
        ("４４０１０６１９８５０２０９４７６７", "440106198502094767"),
        ("4401-0619\u200b85–0209 4767", "440106198502094767"),
        ("h41876967", "H41876967"),
    ],
)
def test_numbers_are_brought_into_their_plain_form(typed, number):
    assert normalise_number(typed) == number


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (KIND.RESIDENCE_PERMIT_HK_MO, "810000195309074387"),
        (KIND.RESIDENCE_PERMIT_HK_MO, "820000198506150022"),
        (KIND.RESIDENCE_PERMIT_TW, "830000198506150032"),
        (KIND.TRAVEL_PERMIT_HK_MO, "H41876967"),
        (KIND.TRAVEL_PERMIT_HK_MO, "M4187696701"),
        (KIND.TRAVEL_PERMIT_TW, "23509218"),
        (KIND.TRAVEL_PERMIT_TW, "0123456789"),
        (KIND.FOREIGN_PERMANENT_RESIDENCE, "94484019850615001X"),
        (KIND.FOREIGN_PERMANENT_RESIDENCE, "RUS440085061501"),
        (KIND.PASSPORT, "E61807778"),
        (KIND.OTHER, "军字第123号"),
    ],
)
def test_other_documents_are_right_as_they_are(kind, number):
    assert check_number(kind, number) == []


@pytest.mark.parametrize(
    ("kind", "number", "finding"),
    [
        (KIND.TRAVEL_PERMIT_HK_MO, "A41876967", "wrong_form"),
        (KIND.TRAVEL_PERMIT_HK_MO, "H4187696", "wrong_length"),
        (KIND.TRAVEL_PERMIT_TW, "2350921A", "wrong_form"),
        (KIND.TRAVEL_PERMIT_TW, "235092189", "wrong_length"),
        (KIND.FOREIGN_PERMANENT_RESIDENCE, "440106199001011235", "wrong_form"),
        (KIND.FOREIGN_PERMANENT_RESIDENCE, "948840198506150019", "wrong_check_digit"),
        (KIND.PASSPORT, "E618", "wrong_length"),
        (KIND.PASSPORT, "E61807778号", "wrong_form"),
        (KIND.OTHER, " ", "wrong_length"),
    ],
)
def test_other_documents_with_something_odd(kind, number, finding):
    assert check_number(kind, number) == [finding]


def test_the_day_of_birth_and_the_sex_stand_in_the_number():
    assert birth_day(KIND.FOREIGN_PERMANENT_RESIDENCE, "94484019850615001X") == date(1985, 6, 15)
    assert birth_day(KIND.RESIDENT_ID, "440106750815001") == date(1975, 8, 15)
    assert birth_day(KIND.RESIDENT_ID, "440106950815998") is None
    assert birth_day(KIND.RESIDENT_ID, "440106198813081074") is None
    assert birth_day(KIND.PASSPORT, "440106199001011235") is None
    assert sex_of(KIND.RESIDENT_ID, "44010619880808107X") == "male"
    assert sex_of(KIND.RESIDENT_ID, "440106750815002") == "female"
    assert sex_of(KIND.TRAVEL_PERMIT_TW, "23509218") is None


def test_a_year_of_life_is_complete_on_the_birthday():
    assert age_on(date(2017, 1, 5), date(2026, 10, 8)) == 9
    assert age_on(date(2012, 10, 8), date(2026, 10, 7)) == 13
    assert age_on(date(2012, 10, 8), date(2026, 10, 8)) == 14
    assert age_on(date(2000, 2, 29), date(2001, 2, 28)) == 0
    assert age_on(date(2000, 2, 29), date(2001, 3, 1)) == 1
    assert age_on(date(2030, 1, 1), date(2026, 10, 8)) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("居民身份证", KIND.RESIDENT_ID),
        ("港澳居民居住证", KIND.RESIDENCE_PERMIT_HK_MO),
        ("台湾居民居住证", KIND.RESIDENCE_PERMIT_TW),
        ("港澳居民来往内地通行证", KIND.TRAVEL_PERMIT_HK_MO),
        ("台湾居民来往大陆通行证", KIND.TRAVEL_PERMIT_TW),
        ("外国人永久居留身份证", KIND.FOREIGN_PERMANENT_RESIDENCE),
        (" 护 照 ", KIND.PASSPORT),
        ("驾驶证", None),
        ("", None),
    ],
)
def test_words_of_the_mini_program_name_a_kind(words, kind):
    assert kind_from_words(words) is kind


@given(st.sampled_from(KIND), st.text(max_size=25))
def test_any_number_gets_findings_and_never_an_error(kind, number):
    plain = normalise_number(number)
    assert normalise_number(plain) == plain
    assert check_number(kind, number) == check_number(kind, plain)
    birth_day(kind, number)
    sex_of(kind, number)
    expected_check_digit(number)
