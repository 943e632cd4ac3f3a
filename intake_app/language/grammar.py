"""The closed classes of Dutch: the small words that hold a sentence together. Lower case, straight apostrophes."""

from __future__ import annotations

SECOND_PERSON = frozenset("je jij u jullie ge gij".split())
SUBJECT_PRONOUNS = frozenset(
    "ik 'k je jij u ge gij hij ie zij ze het 't wij we jullie men iemand niemand iedereen alles iets niets er "
    "dat dit die deze".split()
)
PLURAL_PRONOUNS = frozenset("we wij jullie zij ze die deze".split())
DETERMINERS = frozenset(
    "de het 't een 'n die dat dit deze mijn m'n jouw je uw zijn z'n haar d'r hun ons onze geen elke elk ieder iedere alle al "
    "welke welk sommige veel weinig meer enkele paar andere beide allebei".split()
)
ARTICLES_AND_POSSESSIVES = frozenset("de het een die dat dit deze mijn m'n jouw uw zijn z'n haar d'r hun ons onze geen".split())
POSSESSIVES = frozenset("je jouw mijn m'n uw zijn z'n haar d'r hun ons onze jullie".split())
PREPOSITIONS = frozenset(
    "aan achter behalve beneden bij binnen boven buiten door in langs met na naar naast om onder op over per rond rondom sinds "
    "tegen tegenover tijdens tot tussen uit van vanaf via volgens voor voorbij zonder richting".split()
)
WH_WORDS = frozenset(
    "wie wat wa waar welke welk hoe wanneer waarom hoezo hoeveel hoelang hoevaak wiens waarheen vanwaar waarmee waarvan "
    "waarover waaraan waarop "
    "waarin waaruit waarvoor waardoor waarbij waarnaar waarlangs waartegen waarom waarachter waaronder waartoe".split()
)
# Always open a subordinate clause, wherever they stand.
SURE_SUBORDINATORS = frozenset(
    "omdat doordat zodat opdat nadat voordat totdat hoewel ofschoon terwijl tenzij mits indien zodra zolang "
    "aangezien waarna alvorens alsof naarmate vooraleer".split()
)
# Open one when a subject follows and the verb comes later.
MAYBE_SUBORDINATORS = frozenset("toen als dat of die sinds nu tot zoals da".split()) | WH_WORDS
RELATIVES = frozenset("die dat wat wie waar waarmee waarin waarop waarbij waarvan waarover waarvoor waardoor".split())
COORDINATORS = frozenset("en maar want dus of".split())
NEGATIONS = frozenset("niet geen nooit niemand niets niks nergens noch nimmer geeneen nie nix".split())
# What people say before they start; passed over when the kind of sentence is decided.
FILLERS = frozenset(
    "eh ehm euh uh uhm hm hmm nou dus oké oke ok okay ja nee neen goed en maar want hé he hey hoi hallo "
    "trouwens sorry okee joh bro yo ewa wajo prima mevrouw meneer alsjeblieft alstublieft "
    "ey eyy ej wollah wallah thanks thx tnx amai enfin awel".split()
)
# The same, but only with a comma behind them; without one they are a part of the sentence: `Dan ging hij weg.`
FILLERS_BEFORE_COMMA = frozenset(
    "allez allee ach ah oh och "
    "zo even dan mooi fijn dank bedankt toe verder eerst juist precies inderdaad eerlijk stil rustig kijk luister "
    "zeg gast".split()
)
# Names of people who can be meant by hij/zij; used for antecedents.
PERSON_NOUNS = frozenset(
    "man vrouw jongen meisje vader moeder papa mama broer zus zusje broertje vriend vriendin oom tante opa oma "
    "baas buurman buurvrouw "
    "dokter agent kind baby collega klant begeleider begeleidster leraar juf meester chauffeur jongens meisjes "
    "mannen vrouwen mensen vrienden "
    "kinderen ouders persoon neef nicht stiefvader stiefmoeder pleegvader pleegmoeder ex partner iemand hond kat".split()
)

FUNCTION_WORDS = (
    SUBJECT_PRONOUNS
    | DETERMINERS
    | PREPOSITIONS
    | WH_WORDS
    | SURE_SUBORDINATORS
    | MAYBE_SUBORDINATORS
    | COORDINATORS
    | NEGATIONS
    | frozenset(
        "me mij jou hem haar hen hun elkaar zich mezelf jezelf uzelf zichzelf daar hier nu toen dan wel ook nog al "
        "heel erg te weer eens even vast meer weg leuk".split()
    )
)
