/// Origin: made by scripts/learn-blocks from the public test sets that it names,
/// 682 pages; docs/reading-folds.md has what that is worth.
extension BlockWords {
  /// What words are worth; those that stand around articles come first.
  static let learned = BlockWords(
    """
    -5 ^impressum ^privacy ^rss impressum
    -4.5 ^newsletter ^service ^terms advertise datenschutzerklärung linkedin rss
    -4 ^abo ^advertise ^aktuelle ^anmelden ^contact ^cookie ^copyright ^datenschutzerklärung
    -4 ^kontakt ^lifestyle ^linkedin ^login ^media ^mediadaten ^mobile ^podcasts ^politics
    -4 ^science ^sitemap ^sports ^teilen ^travel aktuelles mediadaten newsletters registrieren
    -4 sitemap startseite
    -3.5 ^advertising ^agb ^aktuelles ^artikel ^arts ^best ^books ^careers ^close ^cookies
    -3.5 ^culture ^datenschutz ^editorial ^email ^english ^entertainment ^faq ^fashion ^home
    -3.5 ^join ^kategorien ^latest ^menü ^multimedia ^neueste ^newsletters ^nutzungsbedingungen
    -3.5 ^opinion ^partner ^personal ^post ^previous ^print ^publikationen ^ratgeber ^schreibe
    -3.5 ^share ^shop ^sign ^startseite ^tags ^termine ^top ^trending ^veranstaltungen ^weather
    -3.5 ^werbung ^work ^youtube ^ähnliche abbrechen abo abonnieren agb cancel cookies
    -3.5 datenschutz faq gewinnspiele kontakt llc navigation neueste newsletter
    -3.5 nutzungsbedingungen pinterest privacy tags vorheriger
    -3 ^abbrechen ^abonnieren ^about ^accessibility ^ad ^advertisement ^apps ^archive ^art
    -3 ^beitrags ^beliebte ^cars ^categories ^classifieds ^comment ^comments ^community ^connect
    -3 ^crime ^deportes ^deutsch ^deutsche ^drucken ^economy ^events ^explore ^facebook ^familie
    -3 ^feed ^film ^finance ^finanzen ^folge ^food ^forum ^full ^games ^gesundheit ^gewinnspiele
    -3 ^information ^international ^jahre ^jobs ^k ^kalender ^karriere ^kino ^kommentar ^kunst
    -3 ^letters ^living ^log ^mediathek ^meistgelesen ^menu ^meta ^mitglied ^money ^movies
    -3 ^mundo ^news ^nov ^november ^nächster ^opinión ^organisation ^panorama ^passwort
    -3 ^pinterest ^podcast ^presse ^radio ^real ^reddit ^registrieren ^reise ^reisen ^report
    -3 ^reviews ^rezepte ^schlagwörter ^search ^special ^specials ^spiele ^sponsored ^sport
    -3 ^stellenangebote ^subscribe ^suche ^technik ^tools ^topics ^trends ^tweet ^twittern
    -3 ^unsere ^videos ^vorheriger ^watch ^whatsapp ^wordpress ^über abonnement advertisement
    -3 akademie anmelden archiv archive classifieds cookie copyright deportes drucken editorial
    -3 einstellungen english español footer heft listings login meistgelesen menu messenger
    -3 netiquette newsroom opinion opinión panorama passwort podcasts reddit reserved
    -3 schlagworte schlagwörter sonstiges specials stellenangebote subscribe trending twittern
    -3 verfassen werbung whatsapp wordpress youtube
    -2.5 ^abmelden ^android ^antworten ^anzeige ^app ^archiv ^audio ^august ^ausland ^australia
    -2.5 ^autos ^bad ^baden ^beitrag ^bilder ^bildung ^blog ^blogs ^breaking ^bremen ^business
    -2.5 ^c ^cancel ^celebrity ^champions ^christmas ^closed ^contacto ^content ^cricket
    -2.5 ^cultura ^customer ^d ^december ^dezember ^digital ^diy ^dossiers ^downloads ^e
    -2.5 ^economía ^editorials ^education ^einloggen ^election ^elections ^español ^european
    -2.5 ^exklusiv ^fc ^featured ^february ^feedback ^filed ^fit ^follow ^football ^footer
    -2.5 ^forgot ^forschung ^fr ^français ^freizeit ^french ^fußball ^gaming ^gebärdensprache
    -2.5 ^gefällt ^geld ^german ^geschichte ^gesund ^golf ^guides ^gutscheine ^handball ^happy
    -2.5 ^hardware ^hauptmenü ^heft ^help ^hessen ^historie ^hot ^hours ^immobilien ^info ^infos
    -2.5 ^innovation ^instagram ^internet ^interviews ^investigations ^ios ^januar ^january
    -2.5 ^jetzt ^job ^juli ^july ^june ^kinder ^klima ^kochen ^kommentare ^kontaktformular
    -2.5 ^kostenlos ^kultur ^l ^landesverbände ^language ^legal ^letzte ^listen ^live
    -2.5 ^liveticker ^lo ^loading ^logout ^magazin ^magazine ^mail ^march ^may ^medien ^meet
    -2.5 ^meinung ^messenger ^middle ^mitglieder ^mitmachen ^mobilität ^must ^más ^nachrichten
    -2.5 ^navigation ^netiquette ^neue ^newsroom ^niedersachsen ^nordrhein ^obituaries ^october
    -2.5 ^online ^opinions ^parenting ^paul ^peter ^pin ^play ^pop ^popular ^powered ^press
    -2.5 ^pressekontakt ^profil ^puzzles ^recent ^recht ^recommended ^redaktion ^referenzen
    -2.5 ^region ^regional ^register ^related ^rheinland ^sachsen ^satzung ^schlagworte
    -2.5 ^sections ^september ^services ^show ^site ^skip ^social ^sonstige ^sonstiges ^soziale
    -2.5 ^stadt ^state ^style ^submit ^suchen ^sudoku ^super ^tage ^team ^tech ^technologie
    -2.5 ^technology ^telegram ^temas ^tennis ^theater ^tom ^traffic ^tumblr ^tweets ^twitter
    -2.5 ^updated ^verbraucher ^verkehr ^view ^vorstand ^werben ^wetter ^wissenschaft ^wohnen
    -2.5 ^women ^women's ^xing ^zeitschriften ^zurück ^à ^últimas ^übersicht abmelden
    -2.5 accessibility adventskalender advertising allgemeines anhalt antworten anzeige apr arte
    -2.5 arts attribution aug beitrags beiträge beliebte bloggern blogs broschüren careers carl
    -2.5 cartoons categories columnists comics contact corrections cricket dog dom dossiers
    -2.5 economía editorials epaper feed feeds films finanzen flipboard fortbildung fotografie
    -2.5 gebärdensprache gen geschenkideen gesundheit gewinnspiel gutscheine hauptmenü
    -2.5 hauptnavigation historie immobilien italiano jobs jul kategorien kg kolumnen kommentare
    -2.5 kommentieren kontaktformular landesverbände latin leserreisen letters lifestyle
    -2.5 livestream liveticker lizenziert loading logout magazin mecklenburg mediathek meghan
    -2.5 meistgelesene meldungen meta mexico mlb mobil multimedia nachrichten nutzungsbasierte
    -2.5 obituaries photography picks podcast pokal polityka portal pressekontakt profi
    -2.5 prävention publicidad radar ratgeber rechtliches recipes referenzen relacionados
    -2.5 religion reservados satzung schreibe seitenanfang shop sports spotlight stellenmarkt
    -2.5 stories subscriber subscription subscriptions suche sudoku tecnología teilen telegram
    -2.5 termine terms theme tiktok trademark tumblr veranstaltungen vorbehalten vorpommern
    -2.5 votre weiterbildung zeitschriften übersicht русский
    -2 ^account ^alle ^allgemeine ^allgemeines ^angebote ^anti ^anzeigen ^april ^archives
    -2 ^article ^asia ^ausbildung ^auto ^autoren ^awards ^back ^basketball ^bayern ^become
    -2 ^berlin ^bitte ^bleiben ^blogroll ^broschüren ^buch ^by ^bücher ^columnists ^comics
    -2 ^coronavirus ^corporate ^covid ^danke ^de ^deals ^deutscher ^digitale ^disclaimer ^edit
    -2 ^emily ^empfehlungen ^energy ^environment ^epaper ^erste ^especiales ^esports ^europa
    -2 ^family ^februar ^flipboard ^folgen ^foren ^formel ^foto ^fútbol ^gadgets ^galerie
    -2 ^general ^gesellschaft ^get ^getty ^gift ^global ^google ^h ^hauptnavigation ^haus
    -2 ^health ^hilfe ^holidays ^horoskop ^ideas ^ihre ^inhalt ^inhaltsverzeichnis ^inside
    -2 ^internationale ^italiano ^jan ^john ^julia ^juni ^kategorie ^kommentieren ^land ^leave
    -2 ^leichte ^leserbriefe ^leserreisen ^life ^liken ^links ^local ^luxury ^m ^mai ^manage
    -2 ^markets ^mecklenburg ^mehr ^meistgelesene ^mind ^mission ^mitteilen ^mlb ^mode ^modern
    -2 ^most ^music ^n ^nachhaltigkeit ^neu ^next ^oct ^partners ^photo ^photos ^pocket ^politik
    -2 ^politique ^polityka ^política ^positionen ^pressemitteilungen ^produkttests ^projekte
    -2 ^prävention ^public ^published ^read ^rechtliches ^recipes ^reply ^rugby ^seite ^send
    -2 ^senior ^sex ^shares ^shopping ^start ^statistik ^subscriber ^support ^tecnología ^themen
    -2 ^tickets ^tiere ^tiktok ^tv ^us ^veröffentlicht ^video ^website ^weiter ^weiterlesen
    -2 ^wissen ^world ^x ^zahlen ^österreich ad ads aktuelle alexa angebote angemeldet ansehen
    -2 ar archives articles australien automotive barrierefreiheit bayern bestellen bier blog
    -2 blogroll boxing bremen brüssel choices comments compliance consent contributors crazy
    -2 cultura culture datenschutzhinweise deutscher discounts docs downloads düsseldorf ed
    -2 edición editor's einloggen elections email entertainment esports estate exclusive externe
    -2 facebook fashion featured filed film finance fitness fm football forgot formel formulare
    -2 forum forums français fussball fußball fútbol galleries gesucht gmbh gmt golf gremien
    -2 guides hallo handbuch hannover hessen hockey holidays holstein home horoskop inbox inc
    -2 info inhaltsverzeichnis instagram ipad itunes jersey journalism kalender kino
    -2 kleinanzeigen klimawandel kommentar kostenlose kultur leserbriefe lexikon log ltd
    -2 magazine mail markle medizin menü mitmachen mitteilen mobile moda movies musst münster
    -2 namensnennung nas netze news notices noticias permalink pics pictures pl pm pocket policy
    -2 politics porsche positionen presse prince princess print privacidad produkttests
    -2 präsidium publikationen rechte reisen reply reviews rezepte rights rugby sachsen schalten
    -2 schleswig search sections senden service skip spam spiele sponsored sport tagged teen
    -2 tennis themen thüringen topics trends turniere tv tweets twitter updated username
    -2 versenden vida videos voices wear weiterempfehlen weiterlesen wellness werben wetter
    -2 wohnen ähnliche
    -1.5 ^africa ^aktuell ^alerts ^all ^alles ^amazon ^anmeldung ^ansprechpartner ^apple
    -1.5 ^articles ^autor ^b ^baby ^beauty ^beratung ^big ^bild ^black ^bloggen ^brexit
    -1.5 ^bundesliga ^buy ^china ^chris ^christian ^click ^climate ^copy ^corona ^create
    -1.5 ^current ^daniel ^daten ^david ^deine ^deutsches ^diesen ^donald ^donate ^download
    -1.5 ^eishockey ^enter ^erklärung ^ernährung ^essen ^eu ^europe ^event ^ex ^f ^features ^feb
    -1.5 ^fernsehen ^find ^fitness ^forums ^fragen ^frauen ^free ^future ^garten ^go ^good
    -1.5 ^halloween ^hamburg ^hi ^history ^hochzeit ^homepage ^hotel ^how ^häufige
    -1.5 ^informationen ^interest ^interview ^iran ^israel ^japan ^jugend ^kirche ^kleinanzeigen
    -1.5 ^köln ^learn ^leistungen ^lesen ^lexikon ^like ^literatur ^love ^low ^länder ^main
    -1.5 ^management ^marketing ^martin ^mein ^meine ^menschen ^michael ^microsoft ^migration
    -1.5 ^mini ^mo ^more ^motorsport ^musik ^märz ^natur ^nba ^netzwerk ^neuer ^neues ^nfl ^o
    -1.5 ^oktober ^open ^other ^p ^password ^pdf ^pflege ^please ^polizei ^premium ^produkte
    -1.5 ^rechtliche ^red ^restaurants ^reuters ^rhein ^save ^schließen ^schule ^schwerpunkte
    -1.5 ^security ^shows ^sicherheit ^smart ^software ^spanien ^spenden ^st ^staff ^star ^stars
    -1.5 ^stay ^store ^success ^sunday ^tag ^talk ^texas ^thank ^thema ^thomas ^thüringen ^tipps
    -1.5 ^training ^transparenz ^trump ^u ^uhr ^uk ^umwelt ^un ^unser ^unternehmen ^usa ^verlag
    -1.5 ^verwandte ^vous ^wahlen ^warenkorb ^web ^weihnachten ^wein ^weitere ^welcome ^wellness
    -1.5 ^who ^wiki ^wirtschaft ^write ^written ^yoga ^zum ^zur abonnements abonnenten account
    -1.5 actor advice airline akzeptieren allgemein america anfahrt anmeldung anna announces
    -1.5 anonym ansprechpartner anzeigen app apps arena artikel atom audio aufgeben ausbildung
    -1.5 ausgabe ausland ausschreibungen author autor autoren autos award balance ban banken
    -1.5 basketball beauty bibliothek bildung bitte blogger bmw bonn books brian browser
    -1.5 browsing bundesliga bücher büro calendar campus career cars cart cash cbs celebrity
    -1.5 champions charity chat chris christmas ciudad club coaching collection commons
    -1.5 community complaints condiciones contacto content contributor cooking corner
    -1.5 coronavirus corporate creative crime cst cuenta customer deals delivered derechos
    -1.5 deutsch deutsches dezember diario disclaimer diy diät dokumente dominic dossier ds e
    -1.5 editor education einverstanden eishockey emily empfehlung empfehlungen entdecken
    -1.5 erfahren especiales essen events exklusiv explore express facts fakten fantasy fax faz
    -1.5 fc feb fernsehen festival fiction filme follow food foren formula forschung foto
    -1.5 foundation fr frag freizeit french frühling fund funktionen gadgets galaxy galerie
    -1.5 gallery gaming garden gefällt german geschenke geschäftsstelle gespeichert gesund
    -1.5 getränke gewalt gift gifts gold google gordon gratis griechenland grundlagen guide
    -1.5 guidelines gutschein hacks halloween hamburger handball harry headlines herren
    -1.5 highlights hinzufügen holiday homepage housing index infos inhalt inhalte innovation
    -1.5 insider interactive interessieren intern interviews iphone ir jan jederzeit join juli
    -1.5 julia july jun juni justiz kardashian karl karriere kate kfz kiel kim king kingdom
    -1.5 klick klicken klima kolumne kompakt konto kooperation kooperationen kostenlosen
    -1.5 kostenloses lade lady latest laufenden learning lecker legend letzte lg license
    -1.5 licensed liga liken links literatur lockdown mainz mapa mask masters materialien media
    -1.5 medien melden men's message microsoft migration mitglied mitglieder mobilität
    -1.5 motorsport mundo murder mystery müller münchen nachhaltigkeit nc nd net netzpolitik
    -1.5 netzwerke neuesten nfl nick niedersachsen nordrhein norwegen notifications nov ny
    -1.5 nächster organisation osten ostern outdoor parenting partner partners password peter
    -1.5 pets pferd photos piraten please plugin politik politique popular portfolio portrait
    -1.5 portraits posts powered preferences premium pressemitteilungen produkte profil
    -1.5 präsentiert psychologie puzzles queen quiz radio read reader rechner rechtliche
    -1.5 recommended redaktion redes register reise related releases replies reportagen
    -1.5 richtlinie round saarland safari salud schließen schnäppchen schwangerschaft schönsten
    -1.5 science seminare sendung senioren sep serien servicios sex share shares shopping sign
    -1.5 site sites smartphone soccer sociales sommes spanien speaks speichern sponsoring
    -1.5 sportarten springen steuern stiftung studium sturm style submit suchen sunday
    -1.5 sustainability sweet tablet tages tank tech technik tel temas tenis testberichte ticker
    -1.5 tippspiel tools top tote tracking travel tricks tu turismo tweet umwelt unterhaltung
    -1.5 unterstütze updates vegan vereine vergessen verkehr verlag verwalten verwandte video
    -1.5 vorherige vorstand vous wahlen wald warenkorb weather website websites wedding
    -1.5 weihnachten weird westfalen willkommen wirtschaft wm writers xing yoga zeitschrift
    -1.5 últimas ️
    1.5 ^aber ^and ^he ^nun ^remember ^that's ^then ^they ^während ability able across actual
    1.5 added agreed allein allem allerdings allowing alongside also although anderes angeboten
    1.5 another approach attempt aufgabe aufgrund außerdem avoid barely base because bedarf
    1.5 began beide berücksichtigt besonders bestellt bestimmt bevor bewusst bislang both built
    1.5 came claimed cm combination commit common compared conclusion considered continued
    1.5 couldn't country's course crucial dafür darum darunter davon decades decide default
    1.5 deliver depending described deshalb dessen determine deutlich develop did difficult
    1.5 digitalen dollars each easily ebenso eigene eigenen eignet einigen else entstanden
    1.5 entwickelt erhältlich erreicht especially etwa example excited expect expertise facility
    1.5 factor far felt few fill floor focused folgt follows früher function gegenüber generally
    1.5 geplant gesagt gesamten gestellt gewonnen gleichzeitig grundlage grundsätzlich gründen
    1.5 grünen ha had halten handelt handle happened having heraus higher hinaus hohe hohen
    1.5 hungry hängt hätten identify immerhin include increase increased increasing initial
    1.5 insbesondere insgesamt instead intensiv internationalen jemand keeps klar known
    1.5 kombination konkreten konnte könnt lang largely larger least lediglich less lived länger
    1.5 längst lässt mache maintain maximum mehrfach mid möchte möglichkeit nachdem named nearly
    1.5 nennt normal noticed nämlich nötig obvious okay population position potential powerful
    1.5 previously probably quickly rahmen reach regular reicht rein reported represent
    1.5 representatives require requirements resulting returned schließlich según sei seiner
    1.5 several shown signal simply sodass solche something somit sondern sorgen sowohl sprechen
    1.5 starken stattdessen stärke such surprised tatsächlich teilte territory that's them then
    1.5 they they're those thought told tätigkeit urged vergangenheit verschiedenen verzichten
    1.5 verändern vielleicht visible völlig waren warned wasn't wenige were whatever whether
    1.5 which whole wichtiger wiederum within würden zahlreiche zeitpunkt ziemlich zunehmend
    1.5 zusammen zusammenhang zusätzlich
    2 ^during ^however ^that ^when ^while ^with according addition además amount anschließend
    2 average benötigt called comes completely concept dagegen daher decided earlier either
    2 enough existing experienced fazit finished gebe gern happen hatten however increasingly
    2 interface ipsum jedoch jeweils könne liegt mean minimum often remained requires
    2 responsible said schwere served sido significantly sit sollte strong stück suffering taken
    2 transparent tried trying unten ursprünglich usually zudem
    2.5 ^according ^but ^lorem affected aufgenommen bedeutung beispiel besteht carried daran
    2.5 darin dolor ebenfalls einzige gab geführt gewesen given hingegen individuellen instance
    2.5 inzwischen itself jedenfalls levels lorem passed quien showed speziell thus zumindest
    2.5 zunächst zwar
    3 adding seien sogar
    """
  )
}
