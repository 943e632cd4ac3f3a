"""The kinds of things that a choice is made between, as far as one open question asks for all of a kind."""

from __future__ import annotations

DAYS = frozenset("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split())
MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
SEASONS = frozenset("lente zomer herfst winter".split())
COLOURS = frozenset(
    "rood rode blauw blauwe groen groene geel gele zwart zwarte wit witte grijs grijze bruin bruine paars paarse roze "
    "oranje".split()
)
LOOKS = frozenset("lang klein groot dik dun kort oud jong blond kaal gewoon mager gespierd normaal".split())
FEELINGS = frozenset("boos blij bang verdrietig kwaad rustig zenuwachtig gelukkig verliefd trots eenzaam".split())
CLOTHES = frozenset(
    "uniform kleren jas trui broek jurk rok hemd shirt pak vest pet muts hoodie trainingspak spijkerbroek pyjama "
    "schoenen laarzen slippers".split()
)
TRANSPORT = frozenset("fiets bus auto trein tram metro taxi scooter brommer motor boot vliegtuig bromfiets busje".split())
MOVING = frozenset("ging gingen kwam kwamen reed reden reisde".split())
STAYING = frozenset(
    "was waren zat zaten stond stonden lag lagen woonde woonden sliep sliepen bleef bleven gebeurde speelde".split()
)
NOW_STAYING = frozenset("ben bent is zit zitten sta staat staan lig ligt woon woont slaap slaapt speel speelt".split())
PLACES = frozenset(
    "aula plein huis kamer keuken bank bed auto school klas gang tuin straat park hotel winkel station bus trein "
    "kelder zolder badkamer douche wc slaapkamer woonkamer schuur garage trap hal balkon café kroeg restaurant "
    "zwembad strand bos flat stoel tafel bureau kantoor ziekenhuis kerk moskee club kleedkamer gymzaal kantine "
    "bushalte parkeerplaats groep voordeur deur raam hek kast box caravan tent camping boerderij fabriek loods stad "
    "dorp buurt steeg lift metro tram taxi busje vrachtwagen grond vloer matras sportveld voetbalveld kleedhok "
    "aanrecht wasbak douchecel lokaal bibliotheek supermarkt markt haven".split()
)
WHERE = frozenset("binnen buiten boven beneden thuis hier daar voor achter links rechts".split())
PREPOSITIONS_OF_PLACE = frozenset("in op bij achter naast onder voor tegenover boven".split())
PERSONS = frozenset(
    "man vrouw jongen meisje vader moeder papa mama broer zus opa oma oom tante zoon dochter neef nicht baas buurman "
    "buurvrouw vriend vriendin juf meester".split()
)
SIDES = {"hand": "welke", "arm": "welke", "kant": "welke", "voet": "welke", "knie": "welke", "schouder": "welke", "wang": "welke",
          "been": "welk", "oog": "welk", "oor": "welk"}  # fmt: skip
TAKES_A_THING = frozenset(
    "droeg pakte kocht dronk at kreeg gaf zag hoorde gebruikte nam rookte stuurde at aten dronken zagen".split()
)
PRONOUNS = frozenset("je jij u hij zij ze jullie we wij het".split())
LIGHT = frozenset("de het een je jouw uw zijn haar jullie of met in op bij naar".split())
WEAPONS = frozenset("mes pistool geweer stok hamer schaar bijl knuppel wapen vuurwapen".split())
