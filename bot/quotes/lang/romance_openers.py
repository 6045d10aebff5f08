"""Words with which a sentence or line of French, Italian, Portuguese or Spanish opens, and which are no name for their
capital: pronouns and conjunctions of the closed classes, the words that pages have around an article, and the verbs,
feelings and events that Italian and French sentences like to begin with."""

from typing import Final

_SMALL: Final = {
    "es": "nada nadie algo alguien ninguno ninguna alguno alguna cualquiera ambos ambas uno una quizá quizás"
    " ojalá acaso apenas mientras aun aunque sino porque puesto dado debido salvo excepto incluso"
    " inclusive encima tal tales cual cuanto cuantos cuantas cuyo cuya sendos demás bastante demasiado"
    " mucho poco poca pocos pocas todo todos toda todas",
    "fr": "personne quelqu'un chacun chacune quiconque toute peu trop assez tant autant plutôt voilà voici hélas"
    " sinon dorénavant jadis naguère autrefois bientôt quelquefois tôt tard dessus dessous là-bas ailleurs"
    " partout durant quoique hormis sauf excepté outre envers faute celui celle ceux celles ceci cela autres"
    " mêmes tel telle tels telles quel quelle quels quelles combien conséquence preuve",
    "it": "nulla niente alcuno qualcuno qualcosa chiunque qualunque qualsiasi entrambi entrambe ambedue ciascuno"
    " ognuno forse magari appena anzi benché siccome dato salvo eccetto persino perfino nemmeno neppure"
    " neanche tale tali quanto quanti poco pochi poche tutto tutta tutti tutte troppo troppi parecchi"
    " parecchie vari varie diversi diverse altrimenti tuttavia comunque dunque pertanto allorché finché"
    " affinché purché qualora casomai semmai piuttosto addirittura soprattutto purtroppo peccato ebbene ecco"
    " eppure oppure ovvero ossia cioè peraltro frattanto subito presto tardi ormai oramai stamattina stasera"
    " stanotte stavolta adesso laddove dovunque ovunque qua là laggiù quassù quaggiù pure soltanto almeno"
    " circa abbastanza assai tanti tante tanta altrettanto peggio volentieri insieme apposta davvero proprio"
    " appunto difatti certi certe infatti",
    "pt": "nada ninguém algo alguém tudo nenhum nenhuma algum alguma qualquer ambos ambas talvez oxalá apenas"
    " enquanto embora exceto excepto salvo inclusive mesmo mesma porque pois porém contudo todavia tal"
    " tais qual quanto quantos demais bastante muito pouco pouca poucos poucas todo todos toda todas outro"
    " outra outros outras",
}
_AROUND: Final = {
    "es": "comparte compartir compártelo escuchar escucha escuche leer lee lea léase ver vea véase mira mire"
    " síguenos siga suscríbete suscríbase regístrate únete descarga descargar publicidad anuncio foto"
    " fotos fotografía fotografías fotogalería galería vídeo vídeos video videos imagen imágenes crédito"
    " créditos fuente fuentes redacción política economía deportes sucesos sociedad cultura opinión"
    " actualidad portada internacional nacional local inicio menú buscar cargando relacionado relacionada"
    " relacionados relacionadas lectura audio actualizado guardar enviar imprimir recomendamos tendencias"
    " archivo análisis balance resumen reportaje entrevista partido",
    "fr": "regarder écouter partager suivez découvrez cliquez télécharger imprimer photo photos vidéos galerie"
    " image images crédit crédits source politique économie sport sports culture international monde reportage"
    " dossier newsletter rechercher menu accueil connexion archives commentaires commentaire articles"
    " catégorie direct live météo horoscope partagez retrouvez consultez",
    "it": "leggi guarda ascolta condividi abbonati scopri segui seguici clicca scarica stampa foto fotogallery"
    " galleria immagine immagini credit crediti fonte cronaca politica economia sport cultura spettacoli"
    " attualità esteri interni reportage approfondimento aggiornamento ultimora newsletter cerca menu home"
    " accedi pubblicità annuncio archivio commenti commento articoli tag categoria riproduzione copyright"
    " lettura live speciale dossier analisi meteo oroscopo",
    "pt": "compartilhe compartilhar partilhar partilhe ouvir ouça ler leia ver veja assista siga assine"
    " inscreva-se baixe publicidade anúncio foto fotos fotografia fotografias galeria vídeo vídeos imagem"
    " imagens crédito créditos fonte fontes redação redacção política economia esporte esportes desporto"
    " sociedade cultura opinião atualidade actualidade internacional nacional local início menu buscar"
    " pesquisar carregando relacionado relacionada relacionados relacionadas leitura áudio atualizado"
    " guardar enviar imprimir arquivo legenda jogo análise balanço resumo reportagem entrevista"
    " declarações",
}
_EVENTS: Final = {
    "fr": "utiliser faire voir savoir prendre mettre rester partir revenir arriver attendre entendre comprendre"
    " vivre mourir gagner perdre finir commencer reprendre difficile facile impossible possible inutile"
    " dommage heureux heureuse ravi ravie furieuse furieux joie peur larmes drame tragédie polémique urgence"
    " incendie accident blessé blessés arrêté placé menotté reprise retour constat",
    "it": "nasce muore cade sale scende vince perde pareggia finisce inizia comincia riparte riapre apre furono"
    " stava stanno vanno vengono vogliono danno sanno impossibile inutile possibile probabile evidente"
    " inevitabile difficile facile enorme paura rabbia dolore lutto tragedia dramma folla applausi lacrime"
    " silenzio polemica scontro attacco emergenza maltempo incendio incidente rapina furto omicidio arresto"
    " arresti indagine indagini processo condanna ergastolo assolto assolti ferito feriti morto morti",
}


def openers_of(code: str) -> str:
    """The words of a language by its code, with blanks between."""
    return f"{_SMALL.get(code, '')} {_AROUND.get(code, '')} {_EVENTS.get(code, '')}"
