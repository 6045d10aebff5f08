"""Words with which a Spanish or Portuguese sentence or line opens, and which are no name for their capital: pronouns
and conjunctions of the closed classes, and the words that pages have around an article."""

from typing import Final

_SMALL: Final = {
    "es": "nada nadie algo alguien ninguno ninguna alguno alguna cualquiera ambos ambas uno una quizá quizás"
    " ojalá acaso apenas mientras aun aunque sino porque puesto dado debido salvo excepto incluso"
    " inclusive encima tal tales cual cuanto cuantos cuantas cuyo cuya sendos demás bastante demasiado"
    " mucho poco poca pocos pocas todo todos toda todas",
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
    "pt": "compartilhe compartilhar partilhar partilhe ouvir ouça ler leia ver veja assista siga assine"
    " inscreva-se baixe publicidade anúncio foto fotos fotografia fotografias galeria vídeo vídeos imagem"
    " imagens crédito créditos fonte fontes redação redacção política economia esporte esportes desporto"
    " sociedade cultura opinião atualidade actualidade internacional nacional local início menu buscar"
    " pesquisar carregando relacionado relacionada relacionados relacionadas leitura áudio atualizado"
    " guardar enviar imprimir arquivo legenda jogo análise balanço resumo reportagem entrevista"
    " declarações",
}


def openers_of(code: str) -> str:
    """The words of a language by its code, with blanks between."""
    return f"{_SMALL.get(code, '')} {_AROUND.get(code, '')}"
