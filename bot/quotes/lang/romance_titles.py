"""Titles as French, Italian, Portuguese and Spanish news cuts them short before a name, and the nouns by which their
bearers are called: ``l'avv. Ada Renzi`` is *l'avvocata* and *il legale*."""

from collections.abc import Mapping
from typing import Final

_SHORT: Final = {
    "es": (
        "dr.:doctor médico abogado;dra.:doctora médica abogada;lic.:licenciado;ing.:ingeniero;arq.:arquitecto"
        ";prof.:profesor docente catedrático;gral.:general;cnel.:coronel;cap.:capitán;cte.:comandante;tte.:teniente"
        ";sgto.:sargento;alte.:almirante;mons.:obispo monseñor arzobispo;fr.:fraile;pbro.:sacerdote presbítero"
        ";dip.:diputado;sen.:senador;gob.:gobernador;abg.:abogado letrado"
    ),
    "fr": (
        "me:avocat avocate avoué conseil;maître:avocat avocate conseil;mgr:évêque archevêque prélat"
        ";dr:médecin docteur praticien;pr:professeur médecin;gal:général;cdt:commandant;cne:capitaine;lt:lieutenant"
        ";abbé:prêtre curé religieux;sœur:religieuse"
    ),
    "it": (
        "avv.:avvocato avvocata legale difensore;dott.:dottore medico;dott.ssa:dottoressa medica"
        ";prof.:professore docente;prof.ssa:professoressa docente;ing.:ingegnere;arch.:architetto;geom.:geometra"
        ";mons.:vescovo monsignore arcivescovo prelato;card.:cardinale porporato;don:sacerdote parroco prete"
        ";suor:suora religiosa;gen.:generale;col.:colonnello;magg.:maggiore;cap.:capitano"
        ";ten.:tenente;mar.:maresciallo;brig.:brigadiere;amm.:ammiraglio;on.:onorevole deputato parlamentare"
        ";sen.:senatore parlamentare;amb.:ambasciatore;rag.:ragioniere"
    ),
    "pt": (
        "dr.:advogado médico doutor;dra.:advogada médica doutora;eng.:engenheiro;arq.:arquiteto arquitecto"
        ";prof.:professor docente;profa.:professora docente;gen.:general;cel.:coronel;cap.:capitão;maj.:major"
        ";ten.:tenente;sgt.:sargento;alm.:almirante;cmdt.:comandante;dom:bispo arcebispo;pe.:padre sacerdote pároco"
        ";frei:frade;dep.:deputado parlamentar;sen.:senador;des.:desembargador magistrado"
    ),
}
"""By language: a title, with a full stop where it is cut short, and behind a colon the nouns for who has it."""


def titles(code: str) -> Mapping[str, tuple[str, ...]]:
    """The titles of a language as they are written, with the nouns for who has one."""
    return {title: tuple(nouns.split()) for title, nouns in (entry.split(":") for entry in _SHORT[code].split(";"))}


def titles_cut_short(code: str) -> frozenset[str]:
    """The titles of a language that are cut short, each with its full stop."""
    return frozenset(title for title in titles(code) if title.endswith("."))
