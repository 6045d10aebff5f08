"""Portuguese, of Portugal and of Brazil, as the engine reads it."""

from typing import Final

from bot.quotes.lang.romance import romance
from bot.quotes.lang.romance_words import RomanceWords
from bot.quotes.language import Language

WORDS: Final = RomanceWords(
    code="pt",
    articles="o a os as um uma uns umas",
    determiners="este esta estes estas esse essa esses essas aquele aquela aqueles aquelas algum alguma alguns algumas"
    " muitos muitas outro outra outros outras dois duas três quatro cinco seis sete oito nove dez cada"
    " todos todas vários várias poucos poucas nenhum nenhuma",
    possessives="seu sua seus suas meu minha meus minhas nosso nossa nossos nossas",
    of="de do da dos das dum duma",
    prepositions="em no na nos nas num numa por pelo pela pelos pelas para pra com sem sobre contra entre até após"
    " desde durante perante ao aos à às antes depois sob junto",
    adverbs="não já também muito mais menos bem assim então depois ontem hoje amanhã sempre nunca ainda aliás só"
    " apenas aqui ali lá agora quase tão pois porém entretanto contudo portanto talvez mesmo além",
    auxiliaries="tenha tenham seja sejam é são era eram foi foram ser sido está estão estava estavam tem têm tinha"
    " tinham ter há havia haver"
    " costuma costumam costumava costumavam costumar"
    " pode podem poderia podia deve devem deveria vai vão ia iam seria será serão esteve fez fizeram",
    conjunctions="e ou mas nem &",
    subordinators="quando se como porque onde enquanto embora caso",
    that="que",
    relatives="quem cujo cuja qual quais",
    objects="se me te lhe lhes nos vos mim",
    male="ele",
    female="ela",
    others="eu nós eles elas você vocês",
    according="segundo conforme",
    cues={
        "V": "say:disse dissera dissesse dissessem diz dizia dizem disseram dito dizendo dizer diga digam;"
        " explain:explicou explica explicava explicaram"
        " explicado; affirm:afirmou afirma afirmava afirmaram afirmado sustentou sustenta; assure:assegurou"
        " assegura garantiu garante; add:acrescentou acrescenta acrescentado completou completa; declare:declarou"
        " declara declarado; stress:sublinhou sublinha salientou salienta destacou destaca frisou frisa ressaltou"
        " ressalta enfatizou reforçou reforça; tell:contou conta contava relatou relata narrou; comment:comentou"
        " comenta observou observa; answer:respondeu responde rebateu rebate retorquiu replicou; admit:admitiu"
        " admite reconheceu reconhece; say:considerou considera entende referiu refere apontou aponta avaliou"
        " avalia pontuou; specify:precisou especificou detalhou esclareceu esclarece; announce:anunciou"
        " anuncia; continue:prosseguiu prossegue continuou; conclude:concluiu conclui; warn:alertou alerta"
        " advertiu adverte avisou avisa; ask:perguntou pergunta questionou questiona pediu pede exigiu exige"
        " cobrou; recall:recordou recorda lembrou lembra; denounce:denunciou denuncia criticou critica acusou"
        " acusa; argue:argumentou argumenta defendeu defende justificou justifica alegou alega; exclaim:exclamou"
        " exclama gritou; promise:prometeu promete; confirm:confirmou confirma; reveal:revelou revela confessou"
        " confessa; report:informou informa noticiou; think:acredita pensa acha; deny:negou nega; lament:lamentou"
        " lamenta; celebrate:celebrou comemorou; insist:insistiu insiste; demand:apelou apela; summarize:resumiu"
        " resume; note:notou; vent:desabafou desabafa; joke:brincou ironizou;"
        " laugh:ri riu ri-se riu-se sorri sorriu; say:disse-o; warn:adverte preveniu; suggest:sugeriu sugere;"
        " thank:agradeceu agradece; claim:manteve mantém; say:lê"
        "; say:dizem diriam diria; report:saber; smile:sorri sorriu ri riu; ask:pede pedem pediu pedia;"
        " believe:acredita acreditam acha acham; deny:nega negou; suggest:sugere sugeriu; agree:concorda assente;"
        " insist:insiste insistiu insistem; conclude:conclui concluiu; add:acrescentam; explain:explicam;"
        " tell:contam; recall:lembram; denounce:denunciam; feel:sente sentiu; complain:queixa queixou;"
        " promise:prometem; describe:resume resumiu",
        "W": "write:escreveu escreve escrito; tweet:publicou publica tuitou postou",
        "K": "call:chamou chama classificou classifica definiu define descreveu descreve apelidou qualificou qualifica"
        " rotulou chamava classificava definia descrevia"
        "; call:descrita descrito descritas descritos classificada classificado classificados chamada tachado"
        " tachada definida definido rotulado rotulada batizou considerou considera julga considera-o considera-a"
        " apelidou",
        "T": "want:quer queria; fear:teme; hope:espera esperava; know:sabe; see:vê; see:vê veem",
        "U": "mention:menciona mencionou mencionado mencionava aludiu alude referiu evocou evoca; speak:falasse"
        " falassem falar falando falou fala fale falava falam falaram falado; cite:citou cita"
        " citando; propose:propôs propõe;"
        " evoke:aludiu",
    },
    men="oficial cônsul controlador ouvidor assessor usuário medalhista feminista habitante consumidor monarca soberano"
    " mandatário simpatizante matemático estadista emissário mediador negociador interlocutor governante premiê"
    " aviador astronauta provedor relator intendente pajé munícipe bloquista ecologista independentista centrista"
    " presidente ministro autarca prefeito vereador deputado senador porta-voz diretor director chefe responsável"
    " advogado procurador promotor juiz desembargador magistrado agente polícia policial bombeiro médico"
    " enfermeiro doutor professor investigador pesquisador cientista historiador economista sociólogo especialista"
    " analista jornalista escritor autor cantor ator actor cineasta realizador músico artista jogador treinador"
    " técnico selecionador capitão avançado guarda-redes goleiro campeão atleta candidato militante conselheiro"
    " governador embaixador diplomata general coronel soldado rei príncipe papa bispo padre pai filho irmão marido"
    " homem rapaz menino amigo vizinho morador testemunha agricultor pescador operário trabalhador sindicalista"
    " funcionário fundador cofundador gerente proprietário dono comerciante empresário estudante aluno secretário"
    " dirigente líder representante membro delegado coordenador engenheiro arquiteto arquitecto fotógrafo produtor"
    " comissário chanceler comandante presidente-executivo ex-presidente ex-ministro primeiro-ministro"
    " vice-presidente secretário-geral piloto motorista árbitro zagueiro atacante biólogo psicólogo pintor"
    " escultor poeta romancista dramaturgo compositor coreógrafo bailarino humorista apresentador locutor"
    " veterinário farmacêutico psiquiatra geólogo físico químico meteorologista climatologista climatólogo"
    " arqueólogo ambientalista ativista empregado cozinheiro padeiro taxista camionista caminhoneiro maquinista"
    " carteiro pedreiro mecânico guarda sargento tenente major almirante ciclista tenista futebolista lutador"
    " vice-governador secretário-executivo subsecretário presidente-da-câmara edil parlamentar eurodeputado líder-"
    " editor galerista livreiro crítico rival adversário detrator opositor tradutor filósofo teólogo arcebispo cardeal"
    " pároco rabino imã monge"
    " sobrevivente passageiro turista cliente utente paciente arguido réu acusado condenado notário perito"
    " voluntário reformado aposentado desempregado estagiário reitor bastonário tesoureiro consultor investidor"
    " acionista sócio hoteleiro construtor industrial administrador gestor lavrador criador viticultor lateral"
    " meio-campista meia ponta artilheiro inspetor comandante-geral delegado-titular ministro- avô tio primo"
    " cunhado genro neto colega cidadão residente automobilista académico acadêmico virologista infectologista"
    " epidemiologista político ator-principal vocalista guitarrista baterista rapper octogenário nonagenário"
    " septuagenário sexagenário idoso adolescente veterano pensionista causídico penalista jurista"
    " constitucionalista socorrista alpinista montanhista mergulhador marinheiro resgatista bombeiro-militar"
    " militar corregedor defensor público-defensor vice-prefeito ex-prefeito ex-jogador ex-deputado"
    " deputado-estadual deputado-federal governador-eleito correspondente repórter colunista cronista comentador"
    " comentarista blogueiro youtuber influenciador sambista fadista cantor-compositor tenor pianista violinista"
    " percussionista maestro roteirista argumentista documentarista meia-atacante lateral-direito lateral-esquerdo"
    " defesa-central ponta-de-lança centroavante timoneiro treinador-adjunto nadador saltador lançador velocista"
    " maratonista remador velejador surfista skatista judoca ginasta pugilista cirurgião pediatra oncologista"
    " cardiologista neurologista ginecologista dentista fisioterapeuta paramédico pastor pecuarista"
    " agricultor-familiar apicultor açougueiro talhante feirante barbeiro cabeleireiro carpinteiro ferreiro"
    " ourives alfaiate ceramista dono-de-restaurante motoboy sobrinho sogro padrinho noivo viúvo gêmeo gémeo"
    " ex-marido padre-reitor bispo-auxiliar frade missionário diácono indígena quilombola cacique seringueiro"
    " investigado detido socialista liberal petista tucano comunista bolsonarista democrata servidor urbanista"
    " programador docente banqueiro contador suspeito refém radialista comediante ilustrador estilista curador"
    " fazendeiro entregador chef garçom lojista vendedor eletricista zelador porteiro manifestante migrante"
    " imigrante refugiado inquilino condutor esposo namorado companheiro senhor jovem titular"
    " brigadeiro marechal cadete tenente-coronel major-general compatriota conterrâneo correligionário"
    " camarada subdiretor ex-governador ex-senador ex-treinador volante pivô levantador "
    " boxeador esquiador patinador golfista redator redactor animador influencer moderador violoncelista"
    " baixista solista letrista cantautor infecciologista imunologista pneumologista obstetra urologista"
    " anestesista dermatologista oftalmologista odontologista nutricionista terapeuta intensivista radiologista"
    " patologista ortopedista agrónomo agrônomo zootecnista oceanógrafo hidrólogo paleontólogo ecólogo"
    " criminologista criminalista demógrafo astrofísico astrónomo astrônomo "
    " microbiologista geneticista neurocientista antropólogo linguista filólogo pedagogo tutor decano"
    " cafeicultor sojicultor cooperado vinhateiro olivicultor empreendedor corretor auditor contabilista"
    " síndico empreiteiro traficante sicário assaltante ladrão social-democrata pré-candidato"
    " postulante peregrino núncio prelado pontífice abade prior sommelier enólogo barman"
    " pasteleiro joalheiro relojoeiro topógrafo soldador copiloto tripulante salva-vidas nadador-salvador"
    " brigadista anfitrião entrevistado",
    women="controladora ouvidora assessora provedora relatora mandatária usuária consumidora presidenta ministra"
    " prefeita vereadora deputada senadora diretora directora advogada procuradora promotora"
    " juíza desembargadora magistrada bombeira médica enfermeira doutora professora investigadora pesquisadora"
    " historiadora socióloga escritora autora cantora atriz actriz realizadora jogadora treinadora campeã"
    " candidata conselheira governadora embaixadora rainha princesa mãe filha irmã mulher rapariga menina amiga"
    " vizinha moradora agricultora pescadora trabalhadora funcionária fundadora proprietária dona empresária aluna"
    " secretária delegada coordenadora engenheira arquiteta fotógrafa produtora ex-ministra primeira-ministra"
    " bióloga psicóloga pintora escultora romancista compositora coreógrafa bailarina humorista apresentadora"
    " locutora veterinária farmacêutica geóloga física química arqueóloga ambientalista ativista empregada"
    " cozinheira padeira carteira guarda sargento ciclista futebolista vice-governadora subsecretária parlamentar"
    " eurodeputada editora livreira tradutora filósofa freira sobrevivente passageira turista cliente utente"
    " arguida ré acusada condenada notária perita voluntária reformada aposentada estagiária reitora bastonária"
    " tesoureira consultora investidora sócia hoteleira administradora gestora lavradora criadora atacante"
    " inspetora delegada-titular avó tia prima cunhada nora neta colega sindicalista cidadã residente académica"
    " acadêmica vocalista viúva esposa namorada ex-mulher cientista política analista economista dirigente"
    " octogenária nonagenária septuagenária sexagenária idosa adolescente veterana pensionista causídica penalista"
    " jurista constitucionalista socorrista alpinista montanhista mergulhadora militar corregedora defensora"
    " autarca vice-presidente vice-prefeita ex-prefeita ex-jogadora secretária-geral correspondente repórter"
    " colunista cronista comentadora comentarista blogueira influenciadora rapper sambista fadista soprano"
    " pianista violinista guitarrista maestrina roteirista argumentista zagueira goleira avançada nadadora"
    " saltadora lançadora velocista maratonista remadora velejadora surfista skatista judoca ginasta tenista"
    " piloto lutadora cirurgiã pediatra oncologista cardiologista neurologista epidemiologista virologista"
    " infectologista ginecologista dentista fisioterapeuta pastora pecuarista viticultora apicultora feirante"
    " cabeleireira costureira ceramista taxista sobrinha sogra madrinha noiva gêmea gémea missionária indígena"
    " quilombola jornalista especialista artista cineasta porta-voz representante gerente estudante vítima"
    " operária investigada servidora comissária capitã programadora executiva banqueira suspeita detida poetisa"
    " crítica ilustradora curadora técnica vendedora faxineira zeladora refugiada inquilina condutora companheira"
    " senhora criança"
    " tenente compatriota conterrânea camarada subdiretora ex-deputada ex-presidente levantadora"
    " boxeadora redatora youtuber percussionista solista letrista dramaturga infecciologista imunologista"
    " pneumologista obstetra anestesista dermatologista oftalmologista nutricionista terapeuta agrónoma"
    " agrônoma climatologista criminologista criminalista astrónoma astrônoma microbiologista"
    " geneticista neurocientista antropóloga linguista pedagoga cooperada empreendedora comerciante"
    " lojista acionista contadora contabilista manifestante social-democrata opositora pré-candidata rival"
    " exilada chef enóloga arquitecta urbanista motorista entregadora tripulante anfitriã"
    " entrevistada",
    bodies="governo ministério polícia procuradoria câmara prefeitura partido sindicato associação empresa companhia"
    " grupo banco tribunal supremo comissão conselho congresso senado parlamento assembleia universidade"
    " hospital igreja clube equipa equipe federação liga agência jornal revista rádio televisão emissora coletivo"
    " organização ong instituto fundação família exército marinha direção direcção região junta"
    " oposição autarquia secretaria ministério-público defesa"
    " administração júri juízo defensoria corregedoria consulado embaixada presidência reitoria ordem confederação"
    " plataforma coligação bancada maioria acusação tribunal-de-contas construtora operadora seguradora montadora"
    " fabricante editora produtora gravadora orquestra museu fábrica escola colégio faculdade observatório"
    " autoridade autoridades diocese comité comitê gabinete departamento startup fundo consultoria petrolífera"
    " bombeiros gnr psp proteção freguesia concelho planalto palácio"
    " aeronáutica exército-brasileiro guarda-municipal câmara-municipal junta-de-freguesia prefeitura-municipal"
    " governo-estadual delegacia promotoria ouvidoria arquidiocese paróquia irmandade cooperativa consórcio"
    " filial refinaria siderúrgica mineradora porto aeroporto zoológico teatro festival coral creche alfândega"
    " receita redação torcida seleção elenco",
    documents="relatório estudo comunicado nota inquérito sondagem pesquisa carta artigo documento texto mensagem livro"
    " entrevista discurso lei decreto sentença acórdão resolução vídeo publicação"
    " ofício circular liminar portaria postagem cartaz faixa"
    " editorial coluna depoimento",
    titles="sr. sra. dr. dra. dom dona senhor senhora d. eng. prof. frei monsenhor",
    days="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo terça quinta"
    " sexta janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    given_male="josé joão antónio antônio manuel francisco luís luiz carlos pedro paulo miguel rui nuno tiago diogo"
    " gonçalo duarte bruno hugo jorge fernando ricardo sérgio vítor vitor hélder joaquim jaime mário rodrigo rafael"
    " gabriel felipe filipe guilherme henrique eduardo marcelo márcio marcos mateus lucas thiago caio renato"
    " roberto rogério sebastião simão vasco xavier afonso álvaro andré artur augusto bernardo césar cristiano"
    " davi daniel domingos edson emílio fábio flávio geraldo gilberto gustavo ivo júlio leandro leonardo luciano"
    " murilo nelson otávio raimundo raúl silvio telmo ubirajara valter wagner zeferino"
    " abel abílio acácio adalberto adão ademar ademir adolfo adriano agostinho albano alberto alcides alex"
    " alexandre alfredo aloísio amadeu américo anderson anselmo antero aristides arlindo armando armindo arnaldo"
    " aurélio baltazar basílio benedito benjamim bento caetano camilo cândido celso cícero claudemir cláudio"
    " clemente cléber conrado cristóvão custódio damião danilo dário david davide deodato dinis durval edgar"
    " edilson edmundo elias eliseu emanuel emerson enzo erasmo ernesto estêvão eugênio eugénio eusébio evandro"
    " evaristo everton fausto feliciano félix ferdinando fernão fidel firmino fortunato frederico gaspar"
    " genivaldo germano getúlio gil gilmar gilson graciliano gregório heitor hélio heraldo hermínio horácio"
    " humberto igor inácio isaac isaías isidoro ismael israel itamar ivan jacinto jácome jair januário jardel"
    " jeremias jerónimo jerônimo joel jonas josias josué jóvio juca juliano juvenal kauã kléber laerte lauro"
    " leôncio leonel leopoldo lineu lino lourenço lúcio ludovico maicon manoel marçal marcelino marco mariano"
    " martim martinho matheus matias maurício mauro maximino messias micael milton moacir moisés napoleão narciso"
    " nélio nestor newton nicolau nilson nivaldo norberto octávio odair olavo olívio omar orlando osmar osvaldo"
    " plácido plínio quirino ramiro raul reginaldo reinaldo renan robson rodolfo romário romeu ronaldo roque"
    " rosendo rúben rubens ruy salomão salvador samuel sandro saulo severino severo sidnei silas silvano silvério"
    " silvestre sílvio teodoro teófilo tibério timóteo tobias tomás tomé ulisses urbano valdemar valdir valentim"
    " valério valmir venâncio vicente victor vinícius virgílio vitorino waldir walter wanderley washington"
    " wellington wesley wilson zacarias",
    given_female="maria ana joana inês catarina mariana beatriz carolina leonor matilde francisca sofia rita marta sara"
    " teresa isabel helena cristina paula sandra susana sónia sônia fernanda juliana camila letícia larissa"
    " bruna aline adriana patrícia vanessa luciana renata raquel rosa lúcia luísa luiza márcia mónica mônica"
    " natália olga vera vitória alice amélia antónia aparecida cecília célia clara cláudia conceição débora"
    " denise dilma eduarda elisa eva fátima filipa gabriela glória graça irene júlia lurdes madalena margarida"
    " marina marisa regina simone tânia valéria"
    " abigail ada adélia adelaide águeda aída albertina alberta alcina alda alexandra alzira amália amanda"
    " ana-maria anabela analice andreia andréa andressa ângela angélica anita antônia antonieta arlete arminda"
    " augusta aurora áurea bárbara benedita berenice bernadete bianca branca brenda cândida carina carla carlota"
    " carmen cássia celeste celina cíntia clarice clarisse cleide clotilde constança cristiana cristiane dalila"
    " daniela daniele deise delfina diana dina dinorá dolores dora doroteia dulce edite edna elaine eleonora elga"
    " eliana eliane elisabete elisângela elsa elvira elza emília emma érica ermelinda ester estela eufémia"
    " eugénia eulália eunice fabiana fabíola felícia filomena flávia flora florbela genoveva georgina geralda"
    " gilda gisela gisele giovana graciete graziela guilhermina guiomar heloísa henriqueta hermínia hilda iara"
    " ida idalina ingrid inácia ione iracema íris irma isabela isadora isaura ivana ivete ivone jacinta jacira"
    " jandira janete janaína jaqueline jéssica joaquina josefa josefina josiane joyce judite julieta jurema"
    " jussara karina kátia laís lara laura lavínia leda leila lídia lígia lilian liliana lina lívia lorena"
    " lourdes lucília lucinda ludmila luzia mafalda magda magnólia manuela mara marcela margarete maria-joão"
    " mariane mariângela marília mário marlene marli mercedes mercês micaela milena mirela miriam míriam nadir"
    " nair nara natércia neide neusa nicole noémia noemi norma odete odília ofélia olinda olívia otília palmira"
    " paloma pâmela penélope poliana priscila quitéria rafaela raimunda rebeca roberta rosália rosana rosane"
    " rosângela rosário rosaura roseli rosemary rute sabrina salomé samanta samara selma serafina sílvia silvana"
    " solange soraia stela suely suzana tainá taís talita tamara tatiana telma teodora tereza thaís umbelina"
    " úrsula vanda vânia verónica verônica vilma violeta virgínia viviane yasmin yolanda zélia zenaide zilda zita"
    " zoraide zuleica",
    places="portugal lisboa porto coimbra braga aveiro faro évora setúbal leiria madeira açores algarve alentejo brasil"
    " brasília são-paulo rio salvador recife fortaleza curitiba manaus belém goiânia bahia minas angola"
    " luanda moçambique maputo espanha madrid frança paris alemanha itália inglaterra europa áfrica américa"
    " eua rússia ucrânia china japão israel gaza bruxelas washington"
    " natal páscoa carnaval",
    works="turnê digressão documentário espetáculo podcast single faixa hino samba campanha operação filme canção"
    " música disco álbum livro romance série programa título obra exposição peça novela lema slogan"
    " revista jornal semanário",
    spoken="palavras declarações acusações afirmações resposta pergunta palavra conclusão balanço"
    " mensagem reação reacção frase",
    openers="quanto relativamente acerca graças"
    " atrás diante dentro fora frente junto perto longe procurado procurada procurados questionado"
    " questionada contactado contactada ouvido ouvida indagado"
    " indagada perguntado segundo para após antes desde mas e ele ela este esta estes isso isto nós eles em sobre"
    " com como quando se"
    " então assim também além hoje ontem não já no na nos nas ao à pelo pela por durante entre apesar ainda de do da"
    " os as o a um uma"
    " convencido convencida visivelmente satisfeito satisfeita preocupado preocupada indignado indignada"
    " resultado objetivo quem posição opinião",
    elided="(?!)",
    of_many_ending="m",
    suffixed="",
    enclitics="lhe lhes nos o a os as",
    regular="call:classificar descrever definir chamar tachar qualificar caracterizar apelidar rotular batizar;"
    " affirm:afirmar sustentar; assure:assegurar garantir; add:acrescentar completar complementar;"
    " declare:declarar; stress:sublinhar salientar destacar frisar ressaltar enfatizar reforçar insistir reiterar;"
    " tell:contar relatar narrar; comment:comentar observar analisar refletir; answer:replicar retorquir responder"
    " rebater; say:considerar apontar avaliar pontuar atirar disparar sentenciar opinar; specify:precisar"
    " especificar detalhar clarificar; announce:anunciar adiantar; continue:continuar; finish:finalizar rematar"
    " arrematar; warn:alertar avisar; ask:perguntar questionar cobrar reclamar exigir indagar; recall:recordar"
    " lembrar; denounce:denunciar criticar acusar atacar; argue:argumentar justificar alegar defender;"
    " exclaim:exclamar gritar; confirm:confirmar reafirmar; reveal:revelar confessar; report:informar noticiar;"
    " think:achar acreditar; deny:negar; lament:lamentar; celebrate:celebrar comemorar; demand:apelar reivindicar;"
    " note:notar constatar; vent:desabafar; joke:brincar ironizar; complain:queixar protestar indignar;"
    " praise:elogiar saudar; advise:aconselhar recomendar orientar; admit:admitir assumir; summarize:resumir;"
    " promise:prometer; explain:explicar explicitar; laugh:rir; react:reagir"
    "; say:atirar soltar filosofar resmungar murmurar sussurrar balbuciar soluçar chorar suspirar bradar berrar"
    " vociferar lançar emendar; joke:brincar gracejar troçar; criticize:fustigar arrasar detonar alfinetar"
    " cutucar repudiar condenar lamentar; reply:retorquir retrucar refutar objetar; insist:reiterar vincar;"
    " agree:concordar anuir corroborar assentir; explain:detalhar pormenorizar exemplificar ilustrar argumentar;"
    " admit:admitir reconhecer conceder aceitar confessar; warn:alertar ameaçar prevenir; praise:elogiar louvar"
    " aplaudir; complain:queixar lamuriar reclamar; ask:perguntar implorar suplicar cobrar; assess:avaliar"
    " ponderar; doubt:duvidar; recall:lembrar rememorar; thank:agradecer; rejoice:comemorar festejar vibrar;"
    " dodge:desconversar",
    verb_endings="ou iu ceu deu beu veu reu teu mpeu aram eram iram ará erá irá",
    participle_endings="ado ada ados adas ido ida idos idas ando endo indo",
    conjugation={
        "ar": "a am ou aram ava avam ado ando ara asse assem ará a-se ou-se",
        "er": "e em eu eram ia iam ido endo era esse essem erá",
        "ir": "e em iu iram ia ido indo ira isse issem irá iu-se",
    },
    persons="eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas te você vocês a-gente temos"
    " somos estamos"
    " vamos queremos podemos fomos sou estou tenho acho quero vou fui nunca",
    finite="não é são foi está há tem têm se que era ser estava já",
    sources=r"de acordo com|na opinião de|na opinião do|na opinião da|no entender de|no entender do"
    r"|no entender da|a juízo de|na avaliação de|na avaliação do|na avaliação da|na visão de|na visão do|na visão"
    r" da|mas para"
    r"|quem o diz é|quem o garante é|quem o afirma é",
    viewed_by="para",
    christened="batizado batizada chamado chamada apelidado apelidada denominado denominada intitulado intitulada",
    media="em no na num numa por através",
    voiced="palavras",
    epithets="mandatário mandatária causídico causídica comunicador comunicadora eleito eleita munícipe craque"
    " técnico treinador avançado atacante defesa guarda-redes goleiro médio capitão jogador jogadora campeão"
    " campeã piloto cantor cantora músico ator atriz realizador realizadora cineasta escritor escritora artista"
    " autarca edil deputado deputada senador senadora governante ministro ministra prefeito prefeita magistrado"
    " magistrada advogado advogada investigador investigadora pesquisador pesquisadora economista historiador"
    " historiadora empresário empresária dirigente político política governador governadora"
    " alemão alemã francês francesa inglês inglesa britânico britânica italiano italiana espanhol espanhola belga"
    " suíço suíça holandês holandesa português portuguesa brasileiro brasileira angolano angolana moçambicano"
    " moçambicana guineense cabo-verdiano cabo-verdiana timorense argentino argentina uruguaio uruguaia chileno"
    " chilena colombiano colombiana mexicano mexicana americano americana canadiano croata sérvio sérvia polaco"
    " polaca sueco sueca norueguês norueguesa grego grega turco turca russo russa ucraniano ucraniana japonês"
    " paulista carioca mineiro mineira gaúcho gaúcha baiano baiana cearense pernambucano pernambucana paranaense"
    " catarinense goiano goiana lisboeta portuense minhoto minhota alentejano alentejana algarvio algarvia madeirense"
    " açoriano açoriana sertanejo sertaneja",
    offices=r"chefe do governo|chefe de governo|chefe do executivo|chefe de estado|chefe do estado"
    r"|primeiro magistrado|líder do executivo|chefe do planalto"
    r"|homem de negócios|mulher de negócios|pai de família"
    r"|mãe de família|dona de casa|chefe do executivo|mestre de obras"
    r"|líder da oposição|chefe de governo|chefe de estado|chefe do estado|número um|número dois|diretor técnico",
    said_so="nota",
    standing="fonte fontes",
    latter_male="este último",
    latter_female="esta última",
    quoting="recebe recebeu recebido cita citam citou citado citando leu lê lido lendo lembrou lembra lembrando"
    " recordou recorda recordando"
    " repetiu partilhou compartilhou divulgou reproduziu",
    double_surnames="e abreu|e albuquerque|e castro|e cunha|e lencastre|e mello|e melo|e menezes|e meneses|e moura"
    "|e noronha|e sá|e seixas|e sousa|e souza|e távora|e vasconcelos|e vasconcellos",
    voices="as palavras|a resposta|nas palavras|o relato|o desabafo|o alerta|o recado|o testemunho|a promessa",
)


def portuguese() -> Language:
    """The language, made once."""
    return romance(WORDS)
