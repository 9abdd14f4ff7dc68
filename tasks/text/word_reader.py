"""Number words read from left to right: mười hai, hai trăm linh năm, ba nghìn rưỡi."""

from tasks.text.numerals import SCALES

DIGITS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
ENDINGS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
TENS = {"mươi", "chục"}
_PLACES = {"mươi", "chục", "trăm", "nghìn", "ngàn", "vạn", "triệu"}


class WordReader:
    """Reads number words from left to right until one does not go on from the last (``hai ba`` is two numbers)."""

    __slots__ = ("bare", "direct", "end", "floor", "group", "last", "place", "start", "total", "words")

    def __init__(self) -> None:
        self.start = self.end = 0
        self.words = 0
        self.last = ""
        self.total = 0  # what stands above the open group
        self.group = 0  # below a thousand, still open
        self.place = 1000  # the lowest place filled in the group
        self.floor = 10**12  # the smallest power used
        self.direct = 0  # a digit right after hundreds: tens, unless a place follows (hai trăm ba: 230)
        self.bare = False  # opened by a power with nothing before it (hơn chục)

    def value(self) -> int:
        """What the words say; a lone digit after hundreds is tens."""
        return self.total + self.group + self.direct * 9

    def take(self, word: str, following: str, start: int, end: int) -> bool:
        """Whether ``word`` goes on with the number; taken in if so. After a number ``năm`` is a year, unless a place follows it."""
        if word == "không":  # hai nghìn không trăm mười tám
            if following != "trăm" or not self.total or self.place != 1000:
                return False
            self.group, self.place, self.end = 0, 1, end
            return True
        if word == "năm" and self.words and following not in _PLACES and self.last not in {"linh", "lẻ"}:
            return False
        fits = self._digit(word) if word in DIGITS or word in ENDINGS or word == "mười" else self._power(word)
        if fits:
            self.start = start if not self.words else self.start
            self.end = end
            self.words += 1
            self.last = word
        return fits

    def _digit(self, word: str) -> bool:
        if word == "mười":
            if self.place <= 10:
                return False
            self.group, self.place = self.group + 10, 10
            return True
        if word in ENDINGS:
            if self.place != 10:
                return False
            self.group, self.place = self.group + ENDINGS[word], 1
            return True
        if self.place <= 1 or self.bare:
            return False
        digit = DIGITS[word]
        self.direct = digit if self.place == 100 else 0
        self.group, self.place = self.group + digit, 1
        return True

    def _power(self, word: str) -> bool:
        if word in {"linh", "lẻ"}:
            fits = self.words > 0 and self.place in {100, 1000} and not self.bare
            self.place = 10 if fits else self.place
            return fits
        if word == "rưỡi":
            power = 100 if self.place == 100 else self.floor
            fits = self.words > 0 and power < 10**12 and self.place in {100, 1000}
            self.total += power // 2 if fits else 0
            self.place = 0 if fits else self.place
            return fits
        if word in TENS:
            return self._tens(word)
        if word == "trăm":
            return self._hundreds()
        power = SCALES[word]
        if power >= self.floor or self.place == 0 or (self.words and not self.group):
            return False
        self.bare = self.bare or not self.words
        self.total += (self.group or 1) * power
        self.group, self.place, self.floor, self.direct = 0, 1000, power, 0
        return True

    def _tens(self, word: str) -> bool:
        if not self.words:
            self.group, self.place, self.bare = 10, 10, True
            return word == "chục"
        digit = self.group % 10
        if self.place != 1 or not digit:
            return False
        self.group, self.place, self.direct = self.group + digit * 9, 10, 0
        return True

    def _hundreds(self) -> bool:
        if not self.words:
            self.group, self.place, self.bare = 100, 100, True
            return True
        if self.place != 1 or self.group > 9:
            return False
        self.group, self.place = self.group * 100, 100
        return True
