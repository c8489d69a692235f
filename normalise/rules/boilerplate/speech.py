"""What a page says of itself and to its reader, told from what a story says: by the words of a whole line."""

from __future__ import annotations

import re

from normalise.expressions import expression

# `Posted: 9:14 p.m. Monday | Updated 7 hours ago`: nothing but stamps, dates and times.
_STAMP = (
    r"(?:first |last |originally )?(?:posted|published|updated?|modified|modification|entered|created|edited|uploaded"
    r"|input|revised|registered|publication|approved)"
)
_MOMENT = (
    r"(?:\d{1,3}(?:h|hrs?|m|mins?|d)\b|\d{1,4}(?:[.,:/h-]\d{1,4})*(?:st|nd|rd|th)?\.?"
    r"|a\.?m\b\.?|p\.?m\b\.?|noon|midnight|ago|hours?|hrs?|minutes?|mins?"
    r"|days?|weeks?|months?|today|yesterday|an|at|on|in|the|of|o['’]clock"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september"
    r"|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday)\b\.?"
    r"|(?:utc|gmt|ist|bst|cest|cet|eet|msk|kst|jst|wib|edt|est|cdt|cst|mdt|mst|pdt|pst|hkt|sgt|et|ct|pt)\b(?:[+-]\d+)?)"
)
_STAMPS = expression(
    rf"(?:{_STAMP}\b[ :]*(?:date|time|on|at|the)?[ :]*(?:[\s,|•·–—/()-]*{_MOMENT})+[\s,;|•·–—/()-]*(?:and )?){{2,4}}\Z",
    re.IGNORECASE,
)
_AGO = expression(
    rf"{_STAMP}[ :]*(?:about |over )?(?:\d+|an?) (?:second|minute|hour|day|week|month)s? ago\Z", re.IGNORECASE
)

# What may not be done with a text.
_USE = (
    r"(?:reproduc|redistribut|republi|retransmi|reprint|copying|distribution|crawling|use\b|publication\b|transmission"
    r"|rewrit|broadcast)"
)
_UNLESS = (
    r"(?:(?:is |are )?(?:strictly )?(?:prohibited|forbidden)\Z"
    r"|(?:(?:prohibited|forbidden|not permitted|not allowed) )?without (?:the )?"
    r"(?:(?:prior|written|express|explicit|previous) )*(?:permission|consent|authori[sz]ation))"
)
_LEGAL = expression(
    rf"{_USE}[^.!?\n]{{0,80}}\b{_UNLESS}"
    r"|may not be (?:published|reproduced|republished|broadcast|rewritten|redistributed|copied)\b[^.!?\n]{0,100}"
    r"\b(?:without|except with|unless)\b[^.!?\n]{0,40}\b(?:permission|consent|authori[sz]ation)"
    r"|(?:\(c\)|©|copyright)[^.!?\n]{0,80}all rights reserved"
    r"|all rights reserved[^.!?\n]{0,40}(?:©|\(c\)|copyright|\d{4})"
    r"|^[^.!?\n]{2,40}, all rights reserved",
    re.IGNORECASE,
)
_MISPRINT = expression(
    r"\b(?:mistake|error|typo|misprint|inaccuracy)\b.{0,60}"
    r"(?:\bctrl\b|\b(?:select|highlight|mark)\b.{0,30}\b(?:text|fragment|it|word|passage)\b"
    r"|\b(?:let|tell|write to|report(?: it)? to|inform|notify|contact) us\b)"
    r"|\b(?:select|highlight|mark)\b.{0,60}\bctrl\s?\+",
    re.IGNORECASE,
)
_PIECES = (
    r"(?:news|stor(?:y|ies)|articles?|posts?|videos?|headlines?|topics?|content|galler(?:y|ies)|searche[sd]|links|comments"
    r"|reads|publications?|materials?|entries|updates|photos|podcasts|pieces|items|tags|reports)"
)
_LABEL = expression(
    r"(?:(?:the )?most[ -](?:viewed|read|popular|commented|shared|watched|clicked|discussed|searched|liked|visited)"
    rf"(?: {_PIECES})?(?: (?:of the (?:day|week|month|hour)|today|now|right now|this (?:week|month|hour)"
    r"|in the last \d+ hours?))?"
    rf"|(?:for )?(?:subscribers?|members?|premium|registered users?)[ -]only(?: {_PIECES})?"
    rf"|(?:this (?:is a )?|an? )?(?:subscriber|member|premium|subscription)[ -](?:exclusive|only) {_PIECES}"
    rf"|(?:subscribers?|premium|members?) (?:article|content|story))\Z",
    re.IGNORECASE,
)
_POINTING = r"(?:click|tap|swipe|scroll)"
_BIDDING = expression(
    rf"(?:and |please |now |just |or )?(?:{_POINTING}|subscribe|sign up|register|log ?in|sign in|follow|join|download"
    r"|get|receive|discover|read|see|watch|listen|check out|find out|visit|share|comment|leave|write|send|support"
    r"|donate|become|enjoy|stay|like|enter|select|choose|activate|turn on|enable|allow|accept|tell|contact|help|try"
    r"|save|don['’]t miss|do not miss|want|would you|do you|have you|are you|did you|if you"
    r"|you (?:have|can|must|need|are)"
    r"|we (?:want|welcome|invite|encourage|use|value|respect|reserve)|to (?:comment|continue|read|view|watch|post)"
    r"|(?:this|the) (?:content|article|story|page|section|video) (?:is|has been|may|can))\b",
    re.IGNORECASE,
)
_POINTS = expression(rf"(?:please |now |just )?{_POINTING}\b", re.IGNORECASE)
_READER = expression(
    r"\b(?:you|your|yours|our|us|we|here|below|now|free|this (?:article|page|story|video))\b", re.IGNORECASE
)
_OF_THE_PAGE = expression(
    r"\b(?:newsletters?|inbox|subscri(?:be|bers?|ption|ptions|bing)|(?:push )?notifications?|web ?sites?"
    r"|e-?mail address|comments? (?:section|rules|policy|below)|comment(?:ing)? (?:rules|policy|guidelines)"
    r"|(?:our|to) comments?|cookies"
    r"|ad ?blockers?|graphics?|infographic|podcasts?|whatsapp|telegram|facebook|twitter|instagram|youtube|tiktok"
    r"|google news|channel|paywall|free trial|trial period|this (?:article|page|story|video|content)|free articles"
    r"|(?:our|independent|quality) journalism|our (?:coverage|articles|stories|app)|become a (?:member|supporter)"
    r"|breaking news|latest news|headlines|terms of (?:use|service)|privacy policy|gallery|log ?in|register)\b",
    re.IGNORECASE,
)
# A story tells of somebody; a page asks, bids and offers.
OF_STORIES = "said|says|told|asked|replied|added|wrote|warned|was|were|had|he|she|they|his|her|him|them|their"
_TOLD = expression(rf"\b(?:{OF_STORIES}|i|my)\b|[“”\"«»]", re.IGNORECASE)
_MOST_WORDS, _LEGAL_WORDS, _POINTING_WORDS = 28, 60, 6


# Every line on rights or misprints holds one of these in small letters. None has an i, which comes in three shapes.
_LEGAL_SIGNS = ("proh", "forb", "perm", "author", "consent", "reserved")
_MISPRINT_SIGNS = ("stake", "error", "typo", "spr", "naccuracy", "ctrl")
_PART_ENDS = expression(r" (?<=[.!?:;,] )")


def kind_of(line: str) -> str:
    """What a line of the page is (`counter`, `legal`, `related`, `subscribe`); nothing if it may be of the story."""
    bare = line.strip().strip("[]()*•·→►> ").rstrip(".!")
    words = bare.count(" ") + 1
    if words > _LEGAL_WORDS:
        return ""
    if _STAMPS.match(bare) or _AGO.match(bare):
        return "counter"
    if _LABEL.match(bare):
        return "related"
    low = bare.casefold()
    found = (any(sign in low for sign in _LEGAL_SIGNS) and _LEGAL.search(bare)) or (
        any(sign in low for sign in _MISPRINT_SIGNS) and _MISPRINT.search(bare)
    )
    return "legal" if found and not _TOLD.search(bare) else ""


def bids(line: str) -> bool:
    """Whether a line bids its reader do something with the page: `Get our newsletter in your inbox!`."""
    bare = line.strip().strip("[]()*•·→►> ")
    if bare.count(" ") >= _MOST_WORDS:
        return False
    parts = list(filter(_BIDDING.match, _PART_ENDS.split(bare)))  # what points bids as well
    if not parts or _TOLD.search(bare):
        return False
    things = sum(1 for _ in _OF_THE_PAGE.finditer(bare))
    for part in parts:
        if _POINTS.match(part) and (things or len(part.split()) <= _POINTING_WORDS):
            return True
        if things and (things > 1 or _READER.search(bare)):
            return True
    return False
