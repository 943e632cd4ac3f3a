"""What invites free telling: `Vertel …`, `Wat is er gebeurd?`, `Gooi het er maar uit`, `Kun je iets zeggen over …?`."""

from __future__ import annotations

import re

from intake_app.language.grammar import NEGATIONS, SECOND_PERSON
from intake_app.language.tagged import Tagged

# Small words that may stand in between: `begin dan maar rustig te vertellen`.
_SOFT = (
    r"(?:(?:maar|eens|es|ne keer|rustig|gewoon|gerust|nou|nu|dan|ook|even|effe|effen|ff|nog|mij|me|ons|alleen|u|jij|je"
    r"|ge|gij|eh|"
    r"allemaal|alles|precies|er|hier|daar|toen|vandaag|straks) ){0,5}"
)
_END = r"(?: (?:maar|hoor|dan|joh|man|gast|bro|jongen|verder|door|nu|precies|allemaal|daar|toen|daarna|ook alweer))*$"
_TELL = (
    r"(?:vertellen|beschrijven|omschrijven|uitleggen|navertellen|toelichten|schetsen|uiteenzetten|verwoorden|weergeven"
    r"|verklaren|verduidelijken|uitweiden)"
)
_SAY_ABOUT = r"(?:zeggen|kwijt|delen|praten|kwijtraken)"
_YOU = r"(?:je|jij|u|ge|gij|jullie)"
_YOUR = r"(?:je|jouw|uw)"
_ME = r"(?:(?:mij|me|ons) ){0,1}"
_AN = r"(?:de|het|die|dat|een|zo'n|je|jouw|uw|jullie|zijn|haar|hun)"
# What goes on for a while, so that `Hoe ging …` asks to tell of it; not `Hoe ging de deur open?`
_EVENT = (
    r"(?:\w+(?:ing|ie|gesprek|feest|feestje|bezoek|controle|ruzie|les|rit|reis|uitje|dag|avond|nacht|week|weekend"
    r"|weekeinde|vakantie|tocht|"
    r"afspraak|wedstrijd|date|gevecht|begin|einde)|les|rit|reis|gesprek|feest|feestje|bezoek|controle|ruzie|dag|avond"
    r"|nacht|ochtend|middag|"
    r"week|weekend|vakantie|afspraak|date|bruiloft|begrafenis|wedstrijd|zitting|intake|examen|stage|tijd|periode)"
)
_STRETCH = (
    r"(?:\w*(?:dag|avond|nacht|ochtend|middag|week|weekend|weekeinde|vakantie|leven|periode|dienst)|zomer"
    r"|winter|tijd|dagen|dagje|avondje)"
)
_WANTED = r"(?:horen|weten|begrijpen|snappen|luisteren)"
_WHAT_TO_TELL = (
    rf"(?:(?:\S+ ){{0,2}}?(?:over|van|naar) \S+|hoe (?!laat|vaak|lang|oud|veel|groot|ver|heet|{_YOU} heet)|wat (?!voor)|waarom|"
    rf"{_YOU} verhaal|jouw verhaal|uw verhaal|je verhaal)"
)
# First word → what the part that starts there must look like.
_PATTERNS = {
    "wat": (
        r"wat (?:is|was|zijn) (?:\S+ ){0,8}?(?:gebeurd|voorgevallen|misgegaan|gepasseerd|voorafgegaan)\b"
        rf"|wat (?:is|was) (?:{_YOU}|jou|er met {_YOU}|er met jou) (?:\S+ ){{0,4}}?overkomen\b"
        r"|wat (?:is|was) er (?:\S+ ){0,4}?(?:aan de hand|loos|allemaal)\b"
        r"|wat (?:is|was) (?:daar|hier) (?:\S+ ){0,4}?(?:aan de hand|loos)\b"
        r"|wat (?:gebeurde|gebeurt)\b|wat overkwam\b|wat ging er (?:\S+ ){0,3}?(?:mis|aan vooraf)\b|wat ging eraan vooraf"
        r"|wat speelde er\b|wat speelde zich\b"
        rf"|wat (?:heb|hebt|heeft|had) {_YOU} (?:\S+ ){{0,6}}?(?:meegemaakt|beleefd)\b|wat maakte {_YOU} (?:\S+ ){{0,4}}?mee\b"
        rf"|wat (?:wil|wilt|wilde|wou|kun|kunt|kan|zou|mag|kunde) {_YOU} (?:\S+ ){{0,6}}?{_TELL}\b"
        rf"|wat (?:wil|wilt|wilde|wou|kun|kunt|kan|zou) {_YOU} (?:\S+ ){{0,6}}?(?:kwijt|delen)\b"
        rf"|wat (?:kun|kunt|kan|wil|wilt) {_YOU} (?:\S+ ){{0,4}}?over (?:\S+ ){{1,5}}?zeggen\b"
        rf"|wat (?:weet|wist|onthield) {_YOU} (?:je |zich )?(?:(?:er|nog|allemaal|er nog|zelf) )+(?:van|over)\b"
        rf"|wat (?:weet|wist) {_YOU} (?:er )?(?:nog|nog allemaal|allemaal nog|er nog van){_END}"
        rf"|wat (?:kun|kunt|kan) {_YOU} (?:\S+ ){{0,6}}?herinneren\b|wat herinner(?:t|de)? {_YOU}\b"
        rf"|wat (?:kun|kunt|kan|wil|wilt) {_YOU} (?:\S+ ){{0,3}}?zeggen over\b"
        r"|wat (?:is|was) (?:jouw|uw|je) kant\b"
        rf"|wat (?:is|was) jouw verhaal\b|wat (?:is|was) uw verhaal\b|wat (?:toen|daarna|nog meer|nog){_END}"
        rf"|wat (?:is|was) er(?: (?:dan|nou|toch|met {_YOU}|met jou))*$|wat scheelt er\b"
    ),
    "hoe": (
        r"hoe (?:ging|liep|verliep) (?:het|'t|t|dat|da|alles)(?: (?:daarna|daarop|toen|verder|daar|af|allemaal|precies"
        r"|eigenlijk|"
        r"nou|dan|thuis|gisteren|vanmorgen|die|in|op|bij|na|aan|tijdens|voor|op)\b|$)"
        r"|hoe (?:is|was) (?:het|'t|dat|da|alles|het allemaal) (?:\S+ ){0,5}?(?:gegaan|gekomen|afgelopen|verlopen|gelopen)\b"
        r"|hoe (?:ging|gaat) (?:het|dat) (?:\S+ ){0,4}?(?:aan|eraan) toe\b|hoe kijkt? (?:je|jij|u|ge) (?:\S+ ){0,2}?terug op\b"
        r"|hoe begon (?:het|'t|dat|alles)(?: (?:allemaal|toen|eigenlijk|precies|tussen .*|met .*))*$"
        r"|hoe is (?:het|'t|dat|alles)(?: (?:allemaal|toen|eigenlijk|precies|zo|tussen \S+ en \S+))* begonnen$"
        r"|hoe kwam (?:het|dat) (?:zo ver|zover)\b"
        rf"|hoe (?:ging|gaat) {_AN} (?:\S+ ){{0,2}}?{_EVENT}(?: (?:verder|van|met|bij|in|op|naar|na|daar|toen|eigenlijk"
        rf"|vanmorgen|vanochtend|vanmiddag|vanavond|vannacht|gisteren|gisteravond|vandaag|laatst|allemaal|precies|gegaan|"
        r"gelopen|verlopen|geweest)\b.*)?$|hoe verliep\b"
        rf"|hoe (?:zag|ziet|zagen|zien) {_AN} (?:\S+ ){{0,2}}?{_STRETCH} (?:\S+ ){{0,6}}?uit$|hoe (?:zag"
        rf"|ziet) {_AN} (?:\S+ ){{0,2}}?{_STRETCH} "
        r"(?:\S+ ){0,6}?eruit(?: (?:bij|voor|in|op|daar)\b.*)?$"
    ),
    "waar": rf"waar (?:wil|wilt|wou) {_YOU} (?:\S+ ){{0,4}}?over (?:praten|vertellen|hebben)\b"
    rf"|waar (?:wringt|knelt) (?:\S+ ){{0,2}}?schoen\b"
    rf"|waar zit(?:ten)? {_YOU} mee$|waar kom {_YOU} over praten",
    "waarover": rf"waarover (?:wil|wilt|wou) {_YOU} (?:\S+ ){{0,4}}?(?:praten|vertellen|hebben)\b",
    "ik": (
        rf"ik (?:wil|zou|wou|zal|mag|kan) (?:\S+ ){{0,3}}?(?:graag|gewoon|heel graag)(?: (?:wat|iets|alles|ook|eens"
        rf"|even|nog|meer|van je|van u|"
        rf"van jou|willen|jouw|uw|kant|jouw kant))* {_WANTED} {_WHAT_TO_TELL}|ik hoor graag {_WHAT_TO_TELL}"
        rf"|ik wil (?:graag |heel graag )?(?:jouw|je|uw) (?:verhaal|kant) (?:\S+ ){{0,4}}?horen"
        rf"|ik ben (?:heel |erg |wel |zo |ook )*(?:benieuwd|nieuwsgierig) (?:naar|{_WHAT_TO_TELL})|ik luister$"
        r"|ik ben (?:een en al|een al|helemaal) oor"
        rf"|ik zou het (?:heel )?(?:fijn|prettig|mooi|goed) vinden als {_YOU} (?:\S+ ){{0,4}}?(?:vertelt|{_TELL})\b"
        rf"|ik (?:wil|zou willen) dat {_YOU} (?:(?:aan )?(?:mij|me|ons) |nu |eens |alles |gewoon )*vertelt\b"
    rf"|ik vraag (?:{_YOU}|jou) (?:om )?(?:(?:aan )?(?:mij|me|ons) |nu |eens |alles )*te vertellen\b"
    rf"|ik zou graag (?:\S+ ){{0,4}}?(?:horen|weten|vernemen|begrijpen|snappen) {_WHAT_TO_TELL}"
        rf"|ik wil (?:\S+ ){{0,3}}?(?:meer|alles) (?:horen|weten) (?:over|van)\b"
    ),
    "stel": r"stel (?:jezelf|uzelf) (?:\S+ ){0,3}?voor\b",
    **dict.fromkeys(
        ("je", "jij", "u", "ge", "gij"),
        rf"{_YOU} (?:mag|moogt|kunt|kan) {_SOFT}vertellen "
        rf"(?:wat er (?:\S+ ){{0,3}}?gebeur|hoe (?:het|dat) (?:\S+ ){{0,3}}?(?:ging|gegaan))",
    ),
    "help": rf"help (?:me|mij|ons) {_SOFT}(?:om )?(?:\S+ ){{0,6}}?(?:te )?(?:snappen|begrijpen|volgen)\b",
    "helpt": rf"helpt u (?:me|mij|ons) {_SOFT}(?:om )?(?:\S+ ){{0,6}}?(?:te )?(?:snappen|begrijpen|volgen)\b",
    "zeg": r"zeg (?:het|'t) (?:maar|gerust|rustig)(?: gerust| rustig| hoor)*(?: (?:in|met) (?:je|jouw"
    r"|uw) eigen woorden)?$|zeg maar alles\b|"
    r"zeg (?:(?:maar|gerust|eens|es|gewoon|rustig|nou|me|mij|ff|even|effe|u) ){1,4}"
    r"(?:hoe (?:het|dat|'t) (?:\S+ ){0,4}?(?:ging|gegaan|was)"
    r"|wat er (?:\S+ ){0,4}?gebeurde?)\b"
    r"|zeg maar wat je (?:\S+ ){0,4}?(?:wilt|wil|kwijt)\b",
    "begin": rf"begin(?: (?:maar|gewoon|rustig|gerust|eens|nu|dan))+$"
    rf"|begin {_SOFT}(?:te (?:vertellen|praten)|met vertellen|met praten|bij het begin|bij 't begin|aan het begin)\b",
    "start": rf"start {_SOFT}(?:te (?:vertellen|praten)|met vertellen|bij het begin)\b",
    "begint": rf"begint u (?:maar|gerust|rustig)(?: gerust| rustig)*$"
    rf"|begint {_SOFT}(?:te (?:vertellen|praten)|met vertellen|bij het begin)\b",
    "gooi": r"gooi (?:het|'t|alles|alles er|het er|er) (?:\S+ ){0,4}?(?:uit|op tafel)\b",
    "gooit": r"gooit u (?:\S+ ){0,5}?(?:uit|op tafel)\b",
    "steek": rf"steek {_SOFT}van wal\b",
    "steekt": rf"steekt {_SOFT}van wal\b",
    "brand": rf"brand {_SOFT}los\b",
    "barst": rf"barst {_SOFT}los\b",
    "kom": r"kom (?:er )?maar (?:op|mee|los)\b|kom maar (?:op )?met (?:je|jouw|uw|dat|het) verhaal",
    "doe": rf"doe {_SOFT}(?:(?:je|jouw|uw|het) verhaal|een boekje open)\b",
    "doet": rf"doet {_SOFT}uw verhaal\b",
    "vervolg": r"vervolg (?:je|jouw|uw) verhaal\b",
    "ga": rf"ga {_SOFT}(?:verder|door)(?: (?:met|waar)\b.*)?{_END}",
    "gaat": rf"gaat (?:u|ge) {_SOFT}(?:verder|door)(?: (?:met|waar)\b.*)?{_END}",
    "praat": rf"praat (?:me|mij|ons) {_SOFT}bij\b|praat {_SOFT}(?:verder|door|erover|over\b.*|vrijuit"
    rf"|maar)(?: \S+){{0,6}}$|praat maar\b",
    "spreek": r"spreek (?:maar |gerust )?vrijuit\b",
    "lucht": r"lucht (?:je|jouw|uw) hart\b",
    "neem": r"neem (?:me|mij|ons) (?:\S+ ){0,8}?mee\b",
    "neemt": r"neemt u (?:me|mij|ons) (?:\S+ ){0,8}?mee\b",
    "laat": r"laat (?:\S+ ){0,8}?(?:zien|horen)\b",
    "vertellen": r"vertellen maar$",
    "laten": r"laten we (?:\S+ ){0,4}?horen\b",
    "leg": r"leg (?:\S+ ){0,8}?uit\b",
    "legt": r"legt (?:\S+ ){0,8}?uit\b",
    "loop": rf"loop {_SOFT}(?:samen )?(?:met (?:mij|me|ons) )?(?:de|die|deze) (?:\S+ )?{_STRETCH} (?:\S+ ){{0,2}}?door\b"
    rf"|loop {_SOFT}(?:samen )?(?:met (?:mij|me|ons) )?door (?:\S+ ){{1,2}}?{_STRETCH}\b",
    "geef": rf"geef {_SOFT}(?:een beschrijving|een beeld|een schets|{_YOUR} (?:versie|verhaal|kant))\b",
    "geeft": rf"geeft u {_SOFT}(?:een beschrijving|een beeld|een schets|uw (?:versie|verhaal|kant))\b",
    "haal": rf"haal {_SOFT}(?:voor (?:mij|me|ons) )?(?:terug|op) (?:hoe (?:het|dat)|wat er)\b",
    "schets": r"schets\b(?!en)",
    "schetst": r"schetst u\b",
    "praten": r"praten maar$",
    "probeer": rf"probeer (?:\S+ ){{0,12}}?(?:{_TELL}|eigen woorden te zeggen)\b",
    "probeert": rf"probeert u (?:\S+ ){{0,12}}?{_TELL}\b",
    "schrijf": rf"schrijf {_SOFT}op (?:wat er|hoe (?:het|dat))\b",
    "wij": rf"wij willen (?:heel )?graag (?:van (?:{_YOU}|jou) |ook )*{_WANTED} {_WHAT_TO_TELL}",
    "we": rf"we willen (?:heel )?graag (?:van (?:{_YOU}|jou) |ook )*{_WANTED} {_WHAT_TO_TELL}",
    "mag": r"mag ik (?:je |u |jou |eens |even )*vragen (?:wat er (?:toen |daar )*(?:is )?gebeurde?|"
    r"hoe (?:het|dat) (?:is )?(?:ging|gegaan))\b"
    r"|mag ik (?:jouw|uw|je) verhaal (?:\S+ ){0,2}?horen\b"
    rf"|mag ik (?:\S+ ){{0,3}}?(?:iets|meer|alles) (?:\S+ ){{0,2}}?(?:horen|weten) (?:over|van)\b"
    rf"|mag (?!ik\b)(?:\S+ ){{1,12}}?{_TELL}\b",
    "toen": rf"toen(?: (?:verder|dan|nog|wat))?{_END}",
    "daarna": rf"daarna{_END}",
    "en": r"en (?:toen|daarna|verder|nu|dan|wat toen|toen verder|hoe ging het verder)$",
    "verder": r"verder(?: nog(?: iets)?)?$",
    "nog": r"nog meer$",
}  # fmt: skip
_INVITING = {first: re.compile(pattern) for first, pattern in _PATTERNS.items()}
_IMPERATIVES_OF_TELLING = frozenset("vertel vertelt beschrijf beschrijft omschrijf omschrijft".split())
# Kun je vertellen …, wilt u laten zien …
_CAN = frozenset("kun kan kunt kunnen kunde wil wilt willen wilde zou zoudt zul zal zult mag wou durf durft zouden lukt".split())
_ASKED_TO_TELL = re.compile(
    r"\b(?:er|daar|hier)(?:over| (?:\S+ ){0,3}?over) willen (?:praten|vertellen)\b|"
    rf"\b{_TELL}\b|\blaten (?:\S+ )?(?:zien|horen)\b"
    rf"|\b{_ME}(?:\S+ ){{0,8}}?(?:meenemen|mee (?:kunnen|willen) nemen)\b|\bterugblikken\b"
    rf"|\b(?:jezelf|uzelf) (?:\S+ ){{0,2}}?voorstellen\b"
    r"|\b(?:iets|meer|alles|wat) (?:\S+ ){0,4}?(?:over|van) (?:\S+ ){1,6}?(?:zeggen|kwijt)\b"
    r"|\b(?:iets|meer|alles|wat) (?:meer )?(?:zeggen|kwijt|praten) over\b"
    r"|\b(?:daar|hier) (?:\S+ ){0,3}?over (?:zeggen|kwijt|praten)\b"
    r"|\bzeggen (?:wat er (?:toen |daar |daarna )*(?:is )?gebeurde?|"
    r"hoe (?:het|dat) (?:verder |daar |toen |daarna |nu |precies |daarmee |ermee )*(?:ging|is gegaan|zit|zat|staat|stond))\b"
    r"|\b(?:daar|hier|er)over (?:\S+ ){0,2}?(?:iets|wat|meer) (?:meer )?(?:zeggen|kwijt)\b"
    r"|\bterug (?:gaan|denken) naar\b|\bje verhaal doen\b|\buw verhaal doen\b"
)
# `Kun je zeggen wie erbij was?` asks for one thing, as `Wie was erbij?` does.
_ONE_THING = (
    r"(?:wie|welke?|wanneer|hoeveel|waar(?! (?:\S+ ){0,4}?over\b)|hoe (?:laat|oud|vaak|lang|ver|groot|duur|heet)|"
    r"hoe (?:\S+ ){1,3}?heet(?:te)?)\b"
)
_ASKED_FOR_ONE = re.compile(
    rf"\b(?:zeggen|vertellen|noemen|uitleggen|aangeven|weten) (?:aan mij |mij |me )?(?:met |bij |in |van |op )?{_ONE_THING}"
)
_MAY_I_ASK = re.compile(rf"(?:(?:je|u|jou|eens|even|nog|dan) )*(?:vragen|weten|horen) (?:met |bij |in |van |op )?{_ONE_THING}")
_TELL_ONE = re.compile(rf"vertelt?(?: (?:eens|es|even|ff|effe|effen|maar|me|mij|ons|u|dan|nou|man|gast|bro|joh))* {_ONE_THING}")
# `Wat gebeurde er met het geld?`
_WITH_A_THING = re.compile(
    r"wat (?:gebeurde|gebeurt) er (?:\w+ )?met (?:het|de|die|dat|je|jouw|uw|zijn|haar) (?:geld|telefoon|mobiel|tas|foto"
    r"|foto's|auto|paspoort|"
    r"kleren|spullen|sleutel|sleutels|filmpje|video|pas|rekening|bericht|berichten|fiets|jas|mes|pinpas|laptop|brief"
    r"|loon|contract)$"
)
_AND_TELL = re.compile(r"\ben (?:dan |daarna |erbij )?(?:vertel|beschrijf|leg (?:\S+ ){0,5}?uit)\b")


def invites(tagged: Tagged, at: int) -> bool:
    """Whether the part that starts at word `at` invites free telling."""
    low = tagged.lows[at]
    if low in _IMPERATIVES_OF_TELLING:
        if not NEGATIONS.isdisjoint(tagged.lows[at + 1 : at + 4]):  # `Vertel het niet aan Mo.`
            return False
        # `Vertel eens, wie was erbij?`; but `Vertel wie erbij was.`
        one = _TELL_ONE.match(tagged.from_word(at))
        return one is None or tagged.commas.isdisjoint(range(at + 1, at + len(one[0].split()) + 1))
    pattern = _INVITING.get("wat" if low == "wa" else low)
    if pattern is None:
        return False
    text = tagged.from_word(at)
    return pattern.match("wat" + text[2:] if low == "wa" else text) is not None and not asks_one_thing(tagged, at)


def asks_to_tell(tagged: Tagged, at: int) -> bool:
    """Whether the verb-first part that starts at word `at` asks to tell: `Kun je vertellen …`, `Lukt het om …`."""
    low, after = tagged.lows[at], tagged.low(at + 1)
    if low in {"kunde", "zoude"}:
        return _ASKED_TO_TELL.search(tagged.from_word(at + 1)) is not None
    if low not in _CAN or (after not in SECOND_PERSON and not (low == "lukt" and after == "het")):
        return False
    return _ASKED_TO_TELL.search(tagged.from_word(at + 2)) is not None


def asks_one_thing(tagged: Tagged, at: int) -> bool:
    """Whether what looks like an invitation asks for one thing: what becomes of a thing, or what would be if."""
    low = tagged.lows[at]
    if low not in {"wat", "wa", "hoe"}:
        return False
    supposed = any(word == "als" and tagged.subject_at(index + 1) for index, word in enumerate(tagged.lows))
    return supposed or _WITH_A_THING.match(tagged.from_word(at)) is not None


def asks_for_one(tagged: Tagged, at: int) -> bool:
    """Whether the part that starts at word `at` asks politely for one thing: `Kun je zeggen wie erbij was?`"""
    if tagged.lows[at] in _IMPERATIVES_OF_TELLING:
        return tagged.sentence.mark != "." and not invites(tagged, at) and _TELL_ONE.match(tagged.from_word(at)) is not None
    if tagged.lows[at] == "mag" and tagged.low(at + 1) == "ik":
        return _MAY_I_ASK.match(tagged.from_word(at + 2)) is not None
    if tagged.lows[at] not in _CAN or tagged.low(at + 1) not in SECOND_PERSON:
        return False
    return _ASKED_FOR_ONE.search(tagged.from_word(at + 2)) is not None


def orders_to_tell(tagged: Tagged, at: int) -> bool:
    """Whether an order goes on with telling: `Teken de kamer en vertel erbij.`"""
    return _AND_TELL.search(tagged.from_word(at)) is not None
