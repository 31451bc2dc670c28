#!/usr/bin/env python3
"""Makes Spelling/Tables/words.txt: python3 make-words.py american-english-small > words.txt"""
import re
import sys

LINE = 150


def stems(word):
    """What an inflected form may be a form of; the same rules as EverydayWords.cs."""
    for ending, instead in (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e")):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield word[:-len(ending)] + instead


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        words = {w for w in source.read().split("\n") if re.fullmatch("[a-z]{3,13}", w)}
    kept = sorted(w for w in words if not any(stem in words for stem in stems(w)))
    print("# Everyday English words without their regular forms, from SCOWL (SCOWL-LICENSE.txt). Made by tools/words/make-words.py.")
    line = ""
    for word in kept:
        if len(line) + len(word) > LINE:
            print(line)
            line = ""
        line += ("" if not line else " ") + word
    print(line)


main()
