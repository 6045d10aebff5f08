"""French, as the engine reads it."""

import re
from dataclasses import replace
from typing import Final

from bot.quotes.lang.fr.demonyms import DEMONYMS, SWISS
from bot.quotes.lang.romance import romance
from bot.quotes.lang.romance_marks import BREAK
from bot.quotes.lang.romance_words import RomanceWords
from bot.quotes.language import Language

WORDS: Final = RomanceWords(
    code="fr",
    articles="le la les l' l’ un une",
    determiners="ce cet cette ces plusieurs certains certaines quelques tous toutes deux trois quatre cinq six"
    " dix chaque aucun aucune beaucoup d'autres",
    possessives="son sa ses leur leurs mon ma mes notre nos votre vos",
    of="de du des d' d’",
    prepositions="à au aux en dans sur sous pour par avec sans chez vers contre entre depuis pendant lors devant"
    " derrière avant après jusqu' jusqu’ malgré parmi dès hors face grâce",
    adverbs="ne n' n’ pas plus aussi encore toujours jamais déjà très bien mieux alors ainsi donc ensuite puis"
    " enfin notamment également hier aujourd'hui aujourd’hui demain ici là y surtout même seulement"
    " vraiment peut-être non oui longtemps souvent parfois récemment désormais d'abord",
    auxiliaries="ait aient soit soient a ont avait avaient aura eu est sont était étaient sera été serait fut être"
    " avoir ai avons avez suis"
    " sommes peut peuvent pourrait doit devrait va vont vient faut fait font",
    conjunctions="et ou mais car ni or donc &",
    subordinators="quand lorsque lorsqu' si s'il comme puisque parce tandis où pourquoi comment",
    that="que qu' qu’",
    relatives="qui dont lequel laquelle lesquels",
    objects="se s' s’ me m' m’ te t' lui eux nous vous moi",
    male="il",
    female="elle",
    others="on ils elles je j' j’ c' c’ tu",
    according="selon",
    cues={
        "V": "say:dit dite dits dites disait dire disent dis disant; explain:explique expliqué expliquait"
        " expliquent expliquer;"
        " declare:déclare déclaré déclarait; assure:assure assuré assurait; add:ajoute ajouté ajoutait;"
        " affirm:affirme affirmé affirmait affirment; stress:souligne souligné soulignait insiste insisté;"
        " tell:raconte raconté racontait confie confié confiait; answer:répond répondu répondait réplique"
        " répliqué rétorque rétorqué; say:estime estimé estimait juge jugé jugeait lance lancé lançait;"
        " specify:précise précisé précisait; admit:reconnaît reconnu admet admis concède concédé avoue avoué;"
        " regret:regrette regretté déplore déploré; note:note noté constate constaté observe observé remarque"
        " remarqué; indicate:indique indiqué indiquait; announce:annonce annoncé; continue:poursuit poursuivi"
        " poursuivait reprend reprenait; conclude:conclut conclu; rejoice:réjouit réjoui félicite félicité;"
        " warn:avertit averti prévient prévenu alerte alerté; ask:demande demandé demandait interroge;"
        " recall:rappelle rappelé; denounce:dénonce dénoncé fustige fustigé tonne critique critiqué;"
        " summarize:résume résumé; detail:détaille détaillé; complain:plaint s'emporte agace indigne indigné;"
        " argue:argumente plaide plaidé défend soutient soutenu; exclaim:s'exclame exclame exclamé martèle"
        " martelé; promise:promet promis; confirm:confirme confirmé; testify:témoigne témoigné; believe:croit"
        " pense pensait considère; hope:espère espéré; comment:commente commenté analyse analysé;"
        " reveal:révèle révélé; joke:plaisante plaisanté ironise ironisé sourit glisse glissé souffle soufflé;"
        " repeat:répète répété; recount:relate; recall:souvient souvenait souviennent; laugh:rit riait;"
        " claim:maintient maintenu maintenait prétend; predict:prédit; agree:convient convenu;"
        " warn:préviennent avertissent; answer:répondent; admit:reconnaissent admettent; continue:poursuivent"
        " reprennent; argue:défendent soutiennent; promise:promettent; believe:croient pensent; conclude:concluent;"
        " complain:plaignent; laugh:rient sourient; claim:prétendent maintiennent; say:lire"
        "; say:savoir valoir; laugh:riait sourient souriait; deny:dément démenti démentait; move:émeut ému;"
        " read:lit-on; say:dira diront dirent; answer:répondit répondaient; ask:demandèrent; continue:poursuivit",
        "W": "write:écrit écrivait écrivent; tweet:tweete tweeté poste posté; publish:publie publié",
        "K": "call:qualifie qualifié qualifiait appelle appelé appelait surnomme surnommé décrit décrivait nomme"
        " nommé"
        " baptisé taxe taxé"
        "; call:qualifiée qualifiés qualifiées qualifient décrite décrits décrites jugée présentée présenté"
        " taxée taxés tacle",
        "T": "want:veut veulent voulait voudrait vouloir; wish:souhaite souhaité; fear:craint redoute;"
        " know:sait; see:voit"
        "; see:voient",
        "U": "; evoke:évoque évoqué évoquait; cite:cite cité; speak:parle parlé parlait parlent;",
    },
    men="pénaliste démocrate couple duo trio coprésident cosecrétaire entraineur cogérant codirecteur porte-drapeau"
    " sergent médiateur"
    " éducateur assistant collaborateur intervenant organisateur initiateur instigateur pdg exploitant transporteur"
    " vendeur livreur pâtissier chocolatier fromager brasseur sommelier patineur vainqueur lauréat finaliste médaillé"
    " portier meneur finisseur "
    "président ministre maire député sénateur porte-parole directeur patron chef responsable avocat procureur"
    " juge magistrat policier gendarme pompier médecin docteur professeur chercheur historien économiste"
    " sociologue politologue expert analyste spécialiste journaliste écrivain auteur chanteur acteur comédien"
    " réalisateur musicien artiste joueur entraîneur capitaine sélectionneur attaquant défenseur gardien champion"
    " athlète candidat militant élu conseiller préfet ambassadeur diplomate général colonel soldat roi prince pape"
    " évêque prêtre père fils frère mari homme garçon enfant ami voisin habitant témoin agriculteur éleveur"
    " ouvrier salarié syndicaliste employé fondateur cofondateur gérant propriétaire commerçant restaurateur"
    " entrepreneur étudiant élève enseignant parent secrétaire dirigeant leader représentant membre délégué"
    " coordinateur manager coach philosophe scientifique ingénieur architecte photographe cinéaste producteur"
    " metteur créateur styliste commissaire peintre sculpteur poète romancier dramaturge compositeur chorégraphe"
    " danseur humoriste animateur présentateur vétérinaire pharmacien infirmier psychologue psychiatre biologiste"
    " géologue physicien chimiste météorologue climatologue archéologue écologue écologiste serveur cuisinier"
    " boulanger pêcheur ostréiculteur viticulteur vigneron maraîcher apiculteur chauffeur conducteur routier"
    " cheminot facteur maçon plombier mécanicien surveillant brigadier adjudant lieutenant commandant amiral"
    " pilote navigateur cycliste coureur footballeur rugbyman tennisman boxeur arbitre préparateur vice-président"
    " sous-préfet sous-préfète adjoint conseiller-municipal édile tribun éditeur galeriste libraire"
    " adversaire rival détracteur opposant"
    " traducteur théologien archevêque cardinal curé rabbin imam moine pasteur survivant rescapé passager touriste"
    " voyageur client usager patient sinistré riverain accusé prévenu condamné plaignant notaire huissier greffier"
    " légiste bénévole retraité chômeur stagiaire recteur doyen bâtonnier trésorier consultant investisseur"
    " actionnaire hôtelier cafetier promoteur industriel numéro eurodéputé parlementaire premier-ministre"
    " chancelier chargé ancien milieu latéral ailier pilier demi buteur technicien informaticien urbaniste"
    " paysagiste démographe politiste géographe linguiste anthropologue neurologue cardiologue épidémiologiste"
    " virologue praticien urgentiste généraliste lycéen collégien apprenti octogénaire nonagénaire septuagénaire"
    " sexagénaire quinquagénaire quadragénaire trentenaire centenaire ado adolescent bourgmestre échevin"
    " ministre-président d'etat conseiller-d'etat syndic municipal vaudois avocat-général procureur-général"
    " substitut marin plongeur sauveteur secouriste alpiniste berger forestier garde-chasse chasseur maître-nageur"
    " arboriculteur céréalier meunier traiteur épicier boucher charcutier fleuriste coiffeur menuisier charpentier"
    " couvreur électricien ébéniste luthier horloger bijoutier couturier potier verrier céramiste rappeur slameur"
    " batteur guitariste pianiste violoniste chef-d'orchestre soliste ténor baryton scénariste documentariste"
    " youtubeur influenceur blogueur éditorialiste chroniqueur grand-père petit-fils cousin neveu oncle beau-père"
    " beau-frère gendre jumeau cadet aîné ex-mari compagnon fiancé conjoint père-fondateur brancardier ambulancier"
    " aide-soignant kinésithérapeute dentiste chirurgien anesthésiste pédiatre gynécologue oncologue infectiologue"
    " aumônier diacre chanoine abbé vététiste skieur biathlète nageur perchiste lanceur judoka escrimeur"
    " handballeur basketteur hockeyeur sprinteur marathonien triathlète grimpeur surfeur tacticien stratège"
    " chef-lieu sénateur-maire député-maire socialiste centriste communiste républicain insoumis libéral"
    " macroniste souverainiste frontiste vert inspecteur mathématicien astronome volcanologue sismologue"
    " océanographe instituteur proviseur suspect détenu otage banquier comptable reporter essayiste dessinateur"
    " plasticien skipper artisan paysan concierge activiste manifestant migrant réfugié locataire résident"
    " automobiliste duc époux collègue vieillard militaire",
    women="pénaliste démocrate mairesse colonelle attaquante défenseuse gardienne sélectionneuse entraineuse"
    " bourgmestresse échevine"
    " policière pompière gendarme commandante capitaine sergente adjudante rectrice doyenne bâtonnière trésorière"
    " consultante investisseuse hôtelière industrielle chancelière chargée ancienne ailière buteuse technicienne"
    " démographe paysagiste praticienne lycéenne collégienne apprentie ado adolescente vice-présidente"
    " vice-procureure substitute plongeuse secouriste alpiniste bergère boulangère bouchère coiffeuse fleuriste"
    " couturière rappeuse batteuse guitariste pianiste violoniste soliste soprano scénariste documentariste"
    " youtubeuse influenceuse blogueuse chroniqueuse éditorialiste oncologue neurologue cardiologue infirmière"
    " pharmacienne vétérinaire psychologue psychiatre éducatrice animatrice présentatrice créatrice styliste metteuse"
    " photographe architecte assistante collaboratrice coprésidente cosecrétaire socialiste centriste communiste"
    " républicaine insoumise écologiste macroniste députée-maire conseillère-municipale adjointe retraitée"
    " septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire octogénaire rescapée sinistrée riveraine"
    " plaignante accusée bénévole touriste voyageuse usagère cliente "
    "présidente députée sénatrice directrice patronne cheffe avocate procureure policière docteure professeure"
    " chercheuse historienne experte écrivaine autrice chanteuse actrice comédienne réalisatrice musicienne"
    " joueuse entraîneuse championne candidate militante élue conseillère préfète ambassadrice générale reine"
    " princesse mère fille sœur femme amie voisine habitante agricultrice salariée fondatrice cofondatrice gérante"
    " étudiante enseignante dirigeante représentante déléguée coordinatrice productrice créatrice romancière"
    " compositrice danseuse animatrice présentatrice pharmacienne infirmière physicienne serveuse cuisinière"
    " boulangère vigneronne maraîchère conductrice factrice gardienne surveillante navigatrice coureuse"
    " footballeuse tenniswoman sélectionneuse vice-présidente adjointe éditrice libraire traductrice survivante"
    " rescapée passagère touriste voyageuse cliente usagère patiente sinistrée riveraine accusée prévenue"
    " condamnée plaignante bénévole retraitée stagiaire rectrice doyenne bâtonnière trésorière consultante"
    " hôtelière industrielle eurodéputée parlementaire chancelière chargée ancienne veuve épouse compagne tante"
    " grand-mère nièce petite-fille cousine belle-mère technicienne magistrate poétesse metteuse agente première-"
    " dame employée ouvrière syndicaliste praticienne lycéenne collégienne apprentie adolescente octogénaire"
    " nonagénaire septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire centenaire bourgmestre"
    " échevine ministre-présidente syndique municipale substitute vice-procureure marin plongeuse sauveteuse"
    " alpiniste bergère forestière bouchère épicière fleuriste coiffeuse couturière potière céramiste rappeuse"
    " pianiste violoniste soprano scénariste youtubeuse influenceuse blogueuse éditorialiste chroniqueuse"
    " petite-nièce belle-sœur jumelle cadette aînée ex-femme conjointe ambulancière aide-soignante"
    " kinésithérapeute dentiste chirurgienne pédiatre gynécologue skieuse biathlète nageuse lanceuse escrimeuse"
    " handballeuse basketteuse hockeyeuse marathonienne grimpeuse surfeuse capitaine maman maire ministre"
    " sociologue politologue économiste juge spécialiste analyste journaliste archéologue biologiste géologue"
    " climatologue urbaniste porte-parole responsable secrétaire victime inspectrice mathématicienne ingénieure"
    " informaticienne institutrice proviseure suspecte détenue entrepreneuse banquière sculptrice dessinatrice"
    " plasticienne boxeuse artisane éleveuse paysanne restauratrice commerçante manifestante migrante réfugiée"
    " résidente duchesse fiancée",
    bodies="gouvernement ministère police gendarmerie parquet mairie préfecture parti syndicat association"
    " entreprise société groupe banque tribunal cour commission conseil assemblée sénat parlement"
    " université hôpital clinique église club équipe fédération ligue agence journal quotidien radio"
    " chaîne collectif organisation ong institut fondation famille armée direction métropole région"
    " département commune ville"
    " matignon élysée exécutif opposition majorité défense accusation intersyndicale confédération collectivité"
    " agglomération chambre caisse compagnie opérateur constructeur assureur éditeur-presse studio orchestre musée"
    " usine site école collège lycée faculté rectorat académie observatoire autorité autorités présidence évêché"
    " diocèse jury comité bureau cellule brigade office cabinet laboratoire plateforme enseigne marque"
    " bourgmestre-et-échevins exécutif-cantonal municipalité canton commune-suisse conseil-fédéral rédaction sdis"
    " samu smur pompiers sapeurs-pompiers urssaf douane douanes ambassade consulat régie coopérative mutuelle"
    " start-up filiale holding maison-mère raffinerie aciérie port aéroport zoo théâtre opéra festival cirque"
    " crèche ehpad maternité",
    documents="rapport étude communiqué sondage lettre article document texte tribune message courrier livre"
    " enquête tweet vidéo interview entretien discours loi décret avis"
    "  notice rapport-parlementaire réquisitoire jugement ordonnance circulaire mail courriel"
    " mémoire pancarte banderole publication story billet éditorial édito",
    titles="m. mm. mme mlle dr me monsieur madame maître monseigneur mgr sœur",
    days="lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août"
    " septembre octobre novembre décembre",
    given_male="hakim walid farid hamid mourad djamel sofiane nassim omar younes kader kylian jean pierre michel"
    " andré philippe alain bernard nicolas françois laurent olivier thierry pascal éric"
    " stéphane christophe julien sébastien frédéric emmanuel jérôme gilles bruno antoine mathieu matthieu"
    " benoît guillaume gérard rené hervé fabrice xavier yves luc marc didier franck cédric arnaud vincent"
    " romain clément hugo louis jules étienne rémi rémy aurélien jean-luc jean-pierre jean-marie"
    " jean-michel jean-paul édouard gabriel bertrand dominique"
    " adrien alexandre alexis anatole anselme armand arthur augustin baptiste basile bastien benjamin boris"
    " camille charles christian clovis corentin cyril damien daniel david denis dimitri dorian edgar edmond émile"
    " ernest éloi enzo erwan fabien félix ferdinand florent florian francis gaël gaëtan gaston gaspard geoffroy"
    " georges germain gildas grégoire grégory gustave guy henri honoré hubert ismaël ivan jacques jacky"
    " jean-baptiste jean-claude jean-françois jean-louis jean-noël jean-yves jérémy joachim joël johan jonathan"
    " jordan joseph julian kévin kevin killian lambert léo léon léonard lilian lionel loïc lucas lucien ludovic"
    " marcel marcelin marius martial martin maurice maxence maxime médéric melchior mickaël moïse nathan noé "
    " norbert octave paul pierre-yves quentin raoul raphaël raymond régis remi richard robert robin roger roland"
    " rodolphe romuald ronan samuel serge simon sylvain tanguy théo théodore théophile thibault thibaut thomas"
    " timothée tristan tony ulysse valentin victor virgile vivien wilfried william yann yannick yohan yvan yvon"
    " zacharie mohamed mehdi karim rachid samir malik youssef abdel nabil bilal amadou mamadou moussa ousmane"
    " ibrahima",
    given_female="leïla leila samira karima yasmine amina aïcha zohra salima fadila hafsa awa aminata marie"
    " nathalie isabelle sylvie catherine françoise valérie anne sophie sandrine céline stéphanie"
    " véronique christine brigitte monique martine émilie aurélie julie camille léa chloé manon élise"
    " hélène laurence florence agnès élisabeth rachida ségolène najat clémentine mathilde pauline lucie"
    " charlotte marine margaux anne-sophie marie-pierre anne-marie"
    " adèle adeline agathe alexandra alice aline amandine amélie anaïs andréa angèle angélique annick annie"
    " antoinette apolline ariane armelle audrey axelle béatrice bénédicte bernadette berthe blandine capucine"
    " carine carole caroline cécile charlène christelle christiane claire claudine clara clotilde coline colette"
    " coralie corinne cyrielle danielle danièle delphine denise diane dorothée édith éléonore éliane élodie"
    " eloïse emmanuelle emma estelle eugénie eva eve évelyne fabienne fanny fatima fatou flavie flora florine"
    " francine gabrielle gaëlle geneviève georgette géraldine ghislaine gisèle gwenaëlle héloïse henriette"
    " huguette inès irène jacqueline jade jeanne jeannine jennifer jessica joanna joëlle josée joséphine josiane"
    " judith juliette justine karine khadija laetitia laura laure léna léonie liliane lilou lina lise lola louise"
    " louna lucienne lydie lydia madeleine maëlle magali mahaut manuela marcelle margot marguerite marianne"
    " marie-claude marie-france marie-hélène marie-laure marie-noëlle marion marlène maryse maud mélanie mélissa"
    " michèle micheline mireille mona morgane muriel myriam nadège nadia nadine naïma nicole ninon noémie océane"
    " odette odile olga olympe ophélie pascale patricia paule perrine raymonde rebecca régine renée romane"
    " rosalie rose roxane sabine sabrina salomé samia sandra sarah séverine simone solange solène sonia soraya"
    " stella suzanne sylviane tatiana thérèse valentine vanessa victoire victoria vinciane violette virginie"
    " viviane yasmina yolande yvette yvonne zoé",
    places="france paris marseille lyon toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims"
    " grenoble dijon angers bretagne normandie corse alsace provence belgique suisse allemagne espagne"
    " italie angleterre royaume-uni états-unis russie chine japon europe afrique algérie maroc tunisie"
    " bruxelles genève québec canada ukraine israël gaza"
    " noël pâques toussaint pentecôte",
    works="programme festival concours tournée colloque forum congrès séminaire"
    " documentaire spectacle podcast single tube campagne collection rubrique film chanson album livre"
    " roman série émission titre pièce exposition slogan label prix opération appellation"
    " revue magazine journal quotidien hebdomadaire",
    spoken="propos paroles déclarations accusations affirmations réponse question mot conclusion bilan verdict"
    " message réaction",
    openers="premier première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième dernier"
    " dernière vainqueur battu battue éliminé éliminée auteur autrice auprès lors suite malgré concernant"
    " invités interviewé interviewée questionnés joints entendu entendue"
    " sollicités "
    "derrière devant dedans dehors autour près loin contacté contactée contactés sollicité sollicitée joint"
    " jointe côté chez face hier demain interrogé"
    " interrogée interrogés questionné questionnée invité invitée quant"
    " selon pour après avant depuis mais et il elle on ce cette ces cela ça nous vous je ils elles dans"
    " sur avec comme quand si alors ainsi aussi enfin car puis aujourd'hui hier"
    " présent présente convaincu convaincue soucieux soucieuse inquiet inquiète agacé agacée visiblement résultat"
    " objectif verdict bilan même pareil idem soudain rien tout perplexe furieux ému émue déçu déçue fier fière libre"
    " seul seule bref certes ensuite pourtant cependant toutefois néanmoins irritation colère émotion silence",
    elided="l d n s j m t c qu jusqu lorsqu puisqu quoiqu",
    suffixed="il elle on ils elles je nous vous",
    regular="call:qualifier taxer traiter surnommer baptiser appeler nommer définir; say:lancer lâcher glisser souffler"
    " murmurer chuchoter clamer énoncer exposer formuler estimer juger considérer évaluer prononcer;"
    " explain:expliquer expliciter décrypter justifier; declare:déclarer proclamer; assure:assurer certifier jurer"
    " rassurer; add:ajouter; affirm:affirmer marteler; stress:souligner insister pointer; tell:raconter confier"
    " narrer; answer:répliquer rétorquer riposter; specify:préciser nuancer tempérer relativiser; admit:avouer"
    " concéder; regret:regretter déplorer désoler; note:noter constater observer remarquer; indicate:indiquer"
    " signaler mentionner; announce:annoncer dévoiler; continue:enchaîner embrayer continuer; rejoice:féliciter"
    " saluer enthousiasmer exulter jubiler; warn:alerter; ask:demander interroger questionner réclamer exiger;"
    " recall:rappeler; denounce:dénoncer fustiger critiquer accuser reprocher pester tonner tempêter râler tacler;"
    " summarize:résumer synthétiser; detail:détailler; complain:agacer indigner emporter inquiéter insurger lamenter"
    " alarmer étonner; argue:argumenter plaider arguer; exclaim:exclamer écrier crier hurler; confirm:confirmer;"
    " testify:témoigner; believe:penser imaginer supposer; hope:espérer; comment:commenter analyser; reveal:révéler;"
    " joke:plaisanter ironiser blaguer; repeat:répéter; recount:relater; urge:encourager exhorter ; plead:implorer"
    " supplier; sigh:soupirer; advise:conseiller recommander suggérer préconiser; promise:annoncer; react:rebondir"
    " renchérir réagir avertir garantir ; add:opiner acquiescer compléter abonder approuver; dismiss:balayer"
    " trancher temporiser minimiser esquiver; joke:railler moquer brocarder ricaner; say:philosopher théoriser"
    " grincer grommeler gronder balbutier bredouiller bafouiller asséner scander énumérer diagnostiquer pronostiquer"
    " prophétiser chiffrer développer évoquer; criticize:épingler étriller cingler tancer vitupérer fulminer"
    " vilipender déplorer; deny:contester nier; weep:sangloter pleurer; complain:désespérer étrangler offusquer"
    " exaspérer impatienter; excuse:excuser; boast:vanter; rage:époumoner esclaffer enflammer; recall:remémorer;"
    " advise:prôner; claim:revendiquer; propose:proposer; complain:protester; report:rapporter; repeat:réitérer"
    " réaffirmer récapituler; specify:spécifier stipuler; object:objecter; thank:remercier; express:exprimer;"
    " note:relever; attest:attester; reveal:confesser",
    verb_endings="èrent",
    participle_endings="é ée és ées isant aissant ant eux euse ique ible",
    conjugation={
        "er": "e ent ait aient é ée és ées ant a èrent era",
        "ir": "it issent issait i issant",
    },
    persons="je j' j’ j'ai j’ai j'étais j'avais j'aime j'espère me m' moi m'a m'ont mon ma mes nous notre nos"
    " vous votre"
    " vos on tu ton ta tes qu'on",
    finite="ne pas c'est c’est c'était c’était n'est n’est n'a n’a n'ont n'y l'a s'est qu'il qu'elle il elle ça cela"
    " faut y",
    sources=r"du côté de|du côté du|d['’]après|dixit|aux yeux de|aux yeux du|de l['’]avis de|de l['’]avis du|mais pour",
    viewed_by="pour",
    plural_articles="des",
    christened="soi-disant prétendu prétendue baptisé baptisée baptisés surnommé surnommée dénommé dénommée"
    " intitulé intitulée nommé nommée",
    media="dans par via sur",
    voiced="mots termes",
    epithets="édile préfet élue capitaine buteur attaquant milieu défenseur gardien entraîneur technicien coach"
    " champion"
    " championne cinéaste"
    " réalisateur réalisatrice comédien comédienne chanteur chanteuse écrivain romancier romancière auteur autrice"
    " artiste musicien musicienne élu élue édile parlementaire ministre universitaire chercheur chercheuse"
    " quadragénaire quinquagénaire sexagénaire septuagénaire trentenaire octogénaire retraité retraitée"
    " tennisman joueur joueuse pilote navigateur skipper avocat avocate magistrat magistrate historien"
    " historienne sociologue économiste dirigeant dirigeante"
    " allemand allemande anglais anglaise britannique belge suisse suissesse espagnol espagnole italien italienne"
    " portugais portugaise néerlandais néerlandaise américain américaine canadien canadienne brésilien brésilienne"
    " argentin argentine croate serbe polonais polonaise suédois suédoise norvégien norvégienne danois danoise grec"
    " grecque turc turque russe ukrainien ukrainienne japonais japonaise chinois chinoise marocain marocaine algérien"
    " algérienne tunisien tunisienne sénégalais sénégalaise ivoirien ivoirienne malien malienne camerounais",
    offices=r"conseiller d['’]état|conseillère d['’]état|ministre d['’]état|secrétaire d['’]état"
    r"|premier ministre|première ministre"
    r"|chef du gouvernement|chef de l['’]état|chef de l['’]exécutif|cheffe du gouvernement"
    r"|locataire de l['’]élysée|locataire de matignon|premier magistrat|première magistrate|numéro un"
    r"|garde des sceaux|homme fort|patron des députés|patronne des députés"
    r"|milieu de terrain|gardien de but|meneur de jeu|arrière central|chef d['’]orchestre|cheffe d['’]orchestre"
    r"|homme d['’]affaires|femme d['’]affaires|père de famille|mère de famille|homme politique|femme politique"
    r"|sapeur-pompier|locataire de la place beauvau|ministre de tutelle|commissaire de police|premier édile",
    said_so="note",
    standing="sources",
    speaking_for="à au aux chez dans",
    quoting="reçoit reçu cite citent cité citant lit lu lisant rappelle rappelé rappelant répète répété relaie relayé"
    " relayant"
    " partage partagé reprend repris",
    voices="la réponse|la réaction|la mise en garde|le coup de gueule|l['’]appel|la colère|l['’]analyse|le commentaire"
    "|la promesse|la précision|l['’]explication|le message|la confidence|le regret|la crainte|le verdict|le diagnostic"
    "|le cri de colère|le coup de sang|la réplique|la mise au point|le plaidoyer|la sortie|la déclaration"
    "|le constat|le cri d['’]alarme|le cri du cœur|le témoignage|l['’]avertissement|les mots|l['’]aveu",
    common_verbs="prend prennent met mettent tient tiennent devient deviennent attend attendent refuse refusent"
    " accepte acceptent arrive arrivent quitte quittent vit vivent perd perdent gagne gagnent cherche cherchent trouve"
    " trouvent connaît connaissent semble semblent choisit choisissent réussit parvient revient reviennent obtient"
    " reçoit reçoivent rejoint retrouve retrouvent regarde regardent tombe tombent sourit court joue jouent dort pleure"
    " souffre rêve vend sort sortent descend habite habitent vient viennent voit voient",
    portfolios="intérieur économie finances budget comptes justice défense armées santé solidarités écologie"
    " environnement transports mobilité énergie éducation enseignement recherche culture travail emploi famille"
    " agriculture tourisme commerce industrie logement numérique sport sports sécurité affaires immigration",
    named_endings=" ".join(DEMONYMS | {"ien", "ienne", "ois", "oise", "ais", "aise", "éen", "éenne"}),
    demonyms=" ".join(DEMONYMS | SWISS),
    latter_male="ce dernier|celui-ci",
    latter_female="cette dernière|celle-ci",
)


_BREAKING_IN: Final = (
    "dit répond lance ajoute explique poursuit raconte demande assure confie reprend souffle précise conclut sourit"
    " soupire"
    " estime résume insiste témoigne déplore regrette analyse souligne rappelle observe note indique affirme juge"
    " admet"
    " reconnaît constate plaide glisse lâche peste tonne tempête prévient avertit détaille commente s'exclame"
    " s'insurge"
    " s'indigne s'inquiète s'agace s'emporte s'étonne s'amuse se désole se souvient se réjouit se félicite s’exclame"
    " promet rassure avance martèle renchérit ironise enchaîne complète réagit s'alarme s’alarme réplique"
    " rétorque tranche concède avoue reconnaît s'enthousiasme s’enthousiasme abonde appuie nuance prédit plaisante"
    " rigole rit s'énerve s’énerve s'interroge s’interroge justifie relativise tempère énumère décrit argumente dénonce"
    " annonce prédit informe s'excuse s’excuse s'esclaffe s’esclaffe avertit rapporte indique"
    " s’insurge s’indigne s’inquiète s’agace s’emporte s’étonne s’amuse"
)
"""Verbs by which a narrator breaks into somebody's words without closing their marks."""


def french() -> Language:
    """The language, made once."""
    language = romance(WORDS)
    verbs = "|".join(re.escape(verb) for verb in re.findall(r"(?:se )?\S+", _BREAKING_IN))
    spoken = [form for form, (letter, _) in language.verbs.cues.items() if letter in "VW" and form[-1] in "éuti"]
    past = "|".join(map(re.escape, sorted(spoken)))
    breaking_in = re.compile(
        rf"{BREAK}(?<=,)\s(?:(?:a|ont|avait)\s(?:\w+ment\s)?(?:{past})\s(?:(?:le|la|un|une|M\.|Mme|Me)\s|l['’]|(?=[A-ZÀ-Ý]))"
        rf"[^,.!?«»“”\"]{{3,80}}"
        rf"|\w+(?:['’]\w+)?(?:-t)?-(?:il|elle)\b[^,.!?«»“”\"]{{0,60}}"
        rf"|(?:(?:nous|lui|leur)\s)?(?:{verbs})\s(?:(?:le|la|un|une|M\.|Mme|Me)\s|l['’])?[^,.!?«»“”\"]{{3,80}}"
        rf"(?:,(?:\s[A-ZÀ-Ý][\w’'-]+){{2,4}}(?=[,.]))?)(?=[,.!?])[,.]?|{language.marks.breaking_in.pattern}"
    )
    return replace(language, marks=replace(language.marks, breaking_in=breaking_in))
