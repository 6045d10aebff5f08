"""Sentences of invented news, made of parts, in languages of several scripts."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language's parts of sentences, and the words of its pages' boxes.

    A sentence is one of ``who``, ``does`` and ``when`` each, joined by ``between``. ``more`` leads to other articles,
    ``letter`` offers a newsletter, ``consent`` asks for cookies, ``follow`` ends articles, ``bio`` tells of an author,
    ``comments`` heads readers' comments, ``paid`` labels advertisements, ``credit`` names a photographer.
    """

    code: str
    who: tuple[str, ...]
    does: tuple[str, ...]
    when: tuple[str, ...]
    between: str
    end: str
    more: str
    letter: str
    consent: str
    follow: str
    bio: str
    comments: str
    paid: str
    credit: str
    is_rtl: bool = False


ENGLISH = Tongue(
    "en",
    ("The harbour council of Tarnmouth", "Mara Lindqvist, who leads the yard,", "A spokeswoman for the islanders"),
    (
        "told reporters that the old ferry could not be trusted in a winter gale",
        "asked the ministry for money to mend the pier and the road behind it",
        "said the report on the accident had been kept in a drawer for two years",
        "promised that nobody would have to row to the hospital this season",
        "called the offer of the company “a bad joke with a good lawyer”",
        "warned that the price of a crossing would double before the spring",
    ),
    (
        "after a night of talks in the town hall",
        "while the engineers were still counting bolts",
        "in a letter that was read out on Monday",
        "before the vote on the plan for the winter",
        "as fog closed the strait for the third day",
    ),
    *(" ", "."),
    "Read more:",
    "Get the best stories of the coast in your inbox every morning. You can unsubscribe at any time with one click.",
    "We and our partners use cookies to measure how our pages are read and to show advertising that fits you. You can "
    "agree to all of it or choose what we may store on your device.",
    "Do you have a story for us? Write to our news desk and follow us on our channel for more from the strait.",
    "covers the coast and its ports. She has written about ferries for twenty years and lives on the northern island.",
    *("Comments", "Advertisement", "Photo:"),
)
GERMAN = Tongue(
    "de",
    ("Der Hafenrat von Tarnmünde", "Werftleiterin Mara Lindqvist", "Eine Sprecherin der Inselbewohner"),
    (
        "warnte davor, der alten Fähre in einem Wintersturm noch einmal zu vertrauen",
        "bat das Ministerium um Geld für den Pier und die Straße dahinter",
        "sagte, der Bericht über den Unfall habe zwei Jahre in einer Schublade gelegen",
        "versprach, dass in diesem Jahr niemand ins Krankenhaus rudern müsse",
        "nannte das Angebot der Reederei „einen schlechten Witz mit gutem Anwalt“",
        "rechnet damit, dass sich der Preis der Überfahrt bis zum Frühjahr verdoppelt",
    ),
    (
        "nach einer langen Nacht im Rathaus",
        "während die Ingenieure noch Schrauben zählten",
        "in einem Brief, der am Montag verlesen wurde",
        "vor der Abstimmung über den Plan für den Winter",
        "obwohl Nebel die Meerenge den dritten Tag sperrte",
    ),
    *(" ", "."),
    "Lesen Sie auch:",
    "Das Wichtigste von der Küste jeden Morgen in Ihrem Postfach. Sie können die Bestellung jederzeit widerrufen.",
    "Wir und unsere Partner verwenden Cookies, um die Nutzung unserer Seiten zu messen und passende Werbung zu zeigen. "
    "Sie können allem zustimmen oder auswählen, was wir auf Ihrem Gerät speichern.",
    "Folgen Sie uns auf unserem Kanal und schreiben Sie der Redaktion, wenn Sie etwas beobachtet haben.",
    "berichtet über die Küste und ihre Häfen. Sie schreibt seit zwanzig Jahren über Fähren und lebt auf der Nordinsel.",
    *("Kommentare", "Anzeige", "Foto:"),
)
SPANISH = Tongue(
    "es",
    ("El consejo del puerto de Tarnamar", "Mara Lindqvist, directora del astillero,", "Una portavoz de los isleños"),
    (
        "advirtió de que no se puede confiar en el viejo transbordador durante un temporal",
        "pidió al ministerio dinero para arreglar el muelle y la carretera",
        "dijo que el informe del accidente estuvo dos años guardado en un cajón",
        "prometió que nadie tendrá que remar hasta el hospital esta temporada",
        "calificó la oferta de la naviera de «mala broma con buen abogado»",
    ),
    (
        "tras una larga noche en el ayuntamiento",
        "mientras los ingenieros seguían contando tornillos",
        "en una carta que se leyó el lunes",
        "antes de la votación del plan de invierno",
    ),
    *(" ", "."),
    "Lee también:",
    "Recibe cada mañana en tu correo las mejores historias de la costa. Puedes darte de baja cuando quieras.",
    "Nosotros y nuestros socios usamos cookies para medir cómo se leen nuestras páginas y mostrar publicidad adecuada. "
    "Puedes aceptarlo todo o elegir lo que guardamos en tu dispositivo.",
    "Síguenos en nuestro canal y escribe a la redacción si has visto algo que debamos contar.",
    "cubre la costa y sus puertos. Escribe sobre barcos desde hace veinte años y vive en la isla del norte.",
    *("Comentarios", "Publicidad", "Foto:"),
)
FRENCH = Tongue(
    "fr",
    ("Le conseil du port de Tarnemouth", "Mara Lindqvist, directrice du chantier,", "Une porte-parole des îliens"),
    (
        "a prévenu que l’on ne pouvait plus se fier au vieux bac par gros temps",
        "a demandé au ministère de l’argent pour la jetée et la route",
        "a dit que le rapport sur l’accident était resté deux ans dans un tiroir",
        "a promis que personne ne devrait ramer jusqu’à l’hôpital cette saison",
        "a qualifié l’offre de la compagnie de « mauvaise blague avec un bon avocat »",
    ),
    (
        "après une longue nuit à la mairie",
        "alors que les ingénieurs comptaient encore les boulons",
        "dans une lettre lue lundi devant tous",
        "avant le vote du plan pour l’hiver",
    ),
    *(" ", "."),
    "Lire aussi :",
    "Recevez chaque matin le meilleur de la côte dans votre boîte aux lettres. Vous pouvez vous désabonner à tout moment.",
    "Nos partenaires et nous utilisons des cookies pour mesurer la lecture de nos pages et afficher une publicité adaptée. "
    "Vous pouvez tout accepter ou choisir ce que nous gardons sur votre appareil.",
    "Suivez-nous sur notre chaîne et écrivez à la rédaction si vous avez vu quelque chose.",
    "couvre la côte et ses ports. Elle écrit sur les bateaux depuis vingt ans et vit sur l’île du nord.",
    *("Commentaires", "Publicité", "Photo :"),
)
NORWEGIAN = Tongue(
    "no",
    ("Havnerådet i Tarnvik", "Mara Lindqvist, som leder verftet,", "En talskvinne for øyboerne"),
    (
        "advarte mot å stole på den gamle fergen i en vinterstorm",
        "ba departementet om penger til kaien og veien bak den",
        "sa at rapporten om ulykken hadde ligget to år i en skuff",
        "lovet at ingen skal måtte ro til sykehuset denne sesongen",
        "kalte tilbudet fra rederiet «en dårlig spøk med en god advokat»",
    ),
    (
        "etter en lang natt i rådhuset",
        "mens ingeniørene fortsatt telte bolter",
        "i et brev som ble lest opp mandag",
        "før avstemningen om planen for vinteren",
    ),
    *(" ", "."),
    "Les også:",
    "Få de beste sakene fra kysten i innboksen hver morgen. Du kan melde deg av når som helst.",
    "Vi og våre partnere bruker informasjonskapsler for å måle hvordan sidene leses og vise reklame som passer deg. Du "
    "kan godta alt eller velge hva vi lagrer på enheten din.",
    "Følg oss på kanalen vår og skriv til redaksjonen hvis du har sett noe.",
    "dekker kysten og havnene. Hun har skrevet om ferger i tjue år og bor på nordøya.",
    *("Kommentarer", "Annonse", "Foto:"),
)
TURKISH = Tongue(
    "tr",
    ("Tarnmouth liman meclisi", "Tersanenin başındaki Mara Lindqvist", "Adalıların bir sözcüsü"),
    (
        "eski feribota kış fırtınasında güvenilemeyeceğini söyledi",
        "iskele ve arkasındaki yol için bakanlıktan para istedi",
        "kazayla ilgili raporun iki yıl çekmecede kaldığını anlattı",
        "bu mevsim kimsenin hastaneye kürek çekmeyeceğine söz verdi",
        "şirketin teklifini “iyi avukatlı kötü bir şaka” olarak niteledi",
    ),
    (
        "ve belediyede geçen uzun geceyi hatırlattı",
        "ve mühendislerin hâlâ cıvata saydığını ekledi",
        "ve pazartesi okunan mektubu gösterdi",
        "ve kış planının oylanmasını bekledi",
    ),
    *(" ", "."),
    "İlgili haber:",
    "Kıyının en iyi haberleri her sabah e-posta kutunuzda. İstediğiniz zaman aboneliğinizi iptal edebilirsiniz.",
    "Biz ve ortaklarımız sayfalarımızın nasıl okunduğunu ölçmek ve size uygun reklam göstermek için çerez kullanıyoruz. "
    "Hepsini kabul edebilir veya cihazınızda ne saklayacağımızı seçebilirsiniz.",
    "Kanalımızı takip edin ve gördüklerinizi haber merkezimize yazın.",
    "kıyıyı ve limanları izliyor. Yirmi yıldır feribotlar hakkında yazıyor ve kuzey adasında yaşıyor.",
    *("Yorumlar", "Reklam", "Fotoğraf:"),
)
JAPANESE = Tongue(
    "ja",
    ("港の協議会は", "造船所のマラ・リンドクヴィスト所長は", "島の住民の代表は"),
    (
        "古い渡し船は冬の嵐では信用できないと記者団に語り",
        "桟橋と道路を直す費用を国に求める考えを示し",
        "事故の報告書が二年間も引き出しにあったと述べ",
        "今季は誰も病院まで漕がなくてよいと約束し",
        "会社の提案を「腕のよい弁護士のついた悪い冗談」と呼び",
    ),
    (
        "夜通しの話し合いは町役場で終わった",
        "技師たちはまだボルトを数えていた",
        "月曜日に読み上げられた手紙も配られた",
        "冬の計画の採決は木曜日に行われる見通しだ",
    ),
    *("、", "。"),
    "関連記事",
    "海岸のニュースを毎朝メールでお届けします。登録はいつでも解除できます。",
    "当社と提携先はページの読まれ方を測り、適した広告を表示するためにクッキーを使います。すべてに同意するか、保存するものを選べます。",
    "公式チャンネルをフォローし、目撃情報を編集部までお寄せください。",
    "海岸と港を担当。二十年にわたり渡し船について書き、北の島に住む。",
    *("コメント", "広告", "撮影："),
)
KOREAN = Tongue(
    "ko",
    ("항구 협의회는", "조선소를 이끄는 마라 린드크비스트 소장은", "섬 주민들의 대변인은"),
    (
        "낡은 연락선을 겨울 폭풍 속에서 믿을 수 없다고 기자들에게 밝혔고",
        "부두와 도로를 고칠 돈을 정부에 요청했으며",
        "사고 보고서가 두 해 동안 서랍에 있었다고 말했고",
        "올해는 아무도 병원까지 노를 젓지 않게 하겠다고 약속했으며",
        "회사의 제안을 “좋은 변호사가 붙은 나쁜 농담”이라고 불렀고",
    ),
    (
        "협상은 시청에서 밤새 이어졌다",
        "기술자들은 여전히 볼트를 세고 있었다",
        "월요일에 읽힌 편지도 공개됐다",
        "겨울 계획 표결은 목요일에 열린다",
    ),
    *(" ", "."),
    "관련기사",
    "해안의 소식을 매일 아침 이메일로 받아 보세요. 언제든지 해지할 수 있습니다.",
    "저희와 제휴사는 페이지가 어떻게 읽히는지 측정하고 알맞은 광고를 보여 주기 위해 쿠키를 사용합니다. 모두 동의하거나 저장할 것을 고를 수 있습니다.",
    "공식 채널을 구독하고 목격한 것을 편집국에 보내 주세요.",
    "해안과 항구를 맡고 있다. 이십 년 동안 연락선에 대해 썼고 북쪽 섬에 산다.",
    *("댓글", "광고", "사진:"),
)
ARABIC = Tongue(
    "ar",
    ("مجلس الميناء في المدينة", "مارا ليندكفيست مديرة حوض السفن", "متحدثة باسم سكان الجزر"),
    (
        "قالت إن العبارة القديمة لا يمكن الوثوق بها في عواصف الشتاء",
        "طلبت من الوزارة المال لإصلاح الرصيف والطريق خلفه",
        "أوضحت أن تقرير الحادث بقي عامين في أحد الأدراج",
        "وعدت بألا يضطر أحد إلى التجديف نحو المستشفى هذا الموسم",
        "وصفت عرض الشركة بأنه «مزحة سيئة مع محام جيد»",
    ),
    (
        "بعد ليلة طويلة في مبنى البلدية",
        "بينما كان المهندسون يعدون المسامير",
        "في رسالة قرئت يوم الاثنين أمام الجميع",
        "قبل التصويت على خطة الشتاء",
    ),
    *(" ", "."),
    "اقرأ أيضا:",
    "احصل على أفضل قصص الساحل في بريدك كل صباح. يمكنك إلغاء الاشتراك في أي وقت.",
    "نستخدم نحن وشركاؤنا ملفات الارتباط لقياس قراءة صفحاتنا وعرض إعلانات تناسبك. يمكنك الموافقة على كل شيء أو اختيار ما نحفظه.",
    "تابعونا على قناتنا واكتبوا إلى هيئة التحرير إن رأيتم شيئا.",
    "تغطي الساحل وموانئه، وتكتب عن العبارات منذ عشرين عاما وتعيش في الجزيرة الشمالية.",
    *("التعليقات", "إعلان", "تصوير:"),
    is_rtl=True,
)
HINDI = Tongue(
    "hi",
    ("बंदरगाह परिषद ने", "कारखाने की प्रमुख मारा लिंडक्विस्ट ने", "द्वीप के लोगों की प्रवक्ता ने"),
    (
        "पत्रकारों से कहा कि पुरानी नाव पर सर्दी के तूफान में भरोसा नहीं किया जा सकता",
        "मंत्रालय से घाट और सड़क की मरम्मत के लिए पैसा मांगा",
        "बताया कि दुर्घटना की रिपोर्ट दो साल तक दराज में पड़ी रही",
        "वादा किया कि इस मौसम में किसी को अस्पताल तक नाव नहीं खेनी पड़ेगी",
    ),
    (
        "और नगर भवन की लंबी रात को याद किया",
        "जबकि अभियंता अभी पेंच गिन रहे थे",
        "और सोमवार को पढ़े गए पत्र को दिखाया",
        "और सर्दी की योजना पर मतदान की प्रतीक्षा की",
    ),
    *(" ", "।"),
    "यह भी पढ़ें:",
    "हर सुबह तट की सबसे अच्छी खबरें अपने ईमेल में पाएं। आप जब चाहें सदस्यता छोड़ सकते हैं।",
    "हम और हमारे साझेदार यह मापने के लिए कुकी का उपयोग करते हैं कि पन्ने कैसे पढ़े जाते हैं। आप सब स्वीकार कर सकते हैं या चुन सकते हैं।",
    "हमारे चैनल को फॉलो करें और जो देखा हो वह हमें लिखें।",
    "तट और बंदरगाहों पर लिखती हैं। वे बीस साल से नावों के बारे में लिख रही हैं और उत्तरी द्वीप पर रहती हैं।",
    *("टिप्पणियां", "विज्ञापन", "फोटो:"),
)
TONGUES = (*(ENGLISH, GERMAN, SPANISH, FRENCH, NORWEGIAN, TURKISH, JAPANESE, KOREAN, ARABIC, HINDI),)
"""The languages."""


class Writer:
    """Writes sentences in a language, each time others; the same for the same ``seed``."""

    def __init__(self, tongue: Tongue, seed: int) -> None:
        self.tongue = tongue
        self.random = random.Random(seed)
        every = [(who, does, when) for who in tongue.who for does in tongue.does for when in tongue.when]
        self.random.shuffle(every)
        self._left = every

    def sentence(self) -> str:
        """A sentence that wasn't written before, as long as there are any."""
        parts = self._left.pop(0)
        self._left.append(parts)
        return self.tongue.between.join(parts) + self.tongue.end

    def paragraph(self) -> str:
        """One to three sentences."""
        gap = "" if self.tongue.code == "ja" else " "
        return gap.join(self.sentence() for _ in range(self.random.choice((1, 2, 2, 3))))

    def heading(self) -> str:
        """A few words."""
        return self.random.choice(self.tongue.when).split(",")[0].capitalize()

    def headline(self) -> str:
        """The headline of an article."""
        return self.tongue.between.join((self.random.choice(self.tongue.who), self.random.choice(self.tongue.does)))
