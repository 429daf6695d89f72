using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class GermanTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(3, "beruhigen")
            .Customer(0.4, 2.3, "Warum dauert das so lange?")
            .Agent(2.7, 4.9, "Jetzt beruhigen Sie sich erst mal.")
            .Customer(5.3, 5.7, "Was?"),
        Kept(3, "unser Fehler")
            .Customer(0.4, 1.9, "Der Name ist falsch.")
            .Agent(2.3, 5.6, "Das war unser Fehler, ich bringe das in Ordnung.")
            .Customer(6.0, 6.4, "Danke."),
        Fault(5, "Sie müssen")
            .Customer(0.4, 1.9, "Wie komme ich rein?")
            .Agent(2.3, 4.5, "Sie müssen die andere Nummer anrufen.")
            .Customer(4.9, 5.3, "Aha."),
        Kept(5, "gemeinsam")
            .Customer(0.4, 2.3, "Ich verstehe die Rechnung nicht.")
            .Agent(2.7, 4.6, "Dann schauen wir gemeinsam darauf.")
            .Customer(5.0, 5.4, "Gut."),
        Fault(6, "nein und nichts weiter")
            .Customer(0.4, 2.3, "Kann ich den Pullover umtauschen?")
            .Agent(2.7, 4.6, "Nein, das geht leider nicht.")
            .Customer(5.0, 6.5, "Auch nicht mit Beleg?")
            .Agent(6.9, 7.3, "Nein."),
        Kept(6, "nein, aber ein Gutschein")
            .Customer(0.4, 2.3, "Kann ich den Pullover umtauschen?")
            .Agent(2.7, 7.1, "Umtauschen können wir ihn nicht, aber ich kann Ihnen einen Gutschein geben.")
            .Customer(7.5, 7.9, "Gut."),
        Fault(7, "Sorge und ein Formular")
            .Customer(0.4, 3.7, "Ich habe solche Angst, dass der Strom abgestellt wird.")
            .Agent(4.1, 7.1, "Füllen Sie das Formular auf der Seite aus.")
            .Customer(7.5, 8.2, "Na gut."),
        Kept(7, "Sorge gesehen")
            .Customer(0.4, 3.7, "Ich bin wirklich verzweifelt, ich weiß nicht mehr weiter.")
            .Agent(4.1, 7.8, "Das kann ich gut verstehen, das muss sehr belastend sein.")
            .Customer(8.2, 8.6, "Ja."),
        Absent(7, "nicht wütend")
            .Customer(0.4, 3.4, "Ich bin nicht wütend, ich wollte nur fragen.")
            .Agent(3.8, 5.3, "Es kommt am Montag.")
            .Customer(5.7, 6.1, "Gut."),
        Fault(8, "wer hat recht")
            .Customer(0.4, 2.6, "Das stimmt nicht, ich habe bezahlt.")
            .Agent(3.0, 4.9, "Nein, Sie haben nicht bezahlt.")
            .Customer(5.3, 6.0, "Sie lügen!")
            .Agent(6.4, 10.8, "Hier steht, dass nichts da ist. Das ist falsch, was Sie sagen.")
            .Customer(11.2, 12.7, "Ihr System ist falsch!"),
        Fault(9, "Beschimpfung", "abuse")
            .Customer(0.4, 2.3, "Sie sind doch ein Idiot.")
            .Agent(2.7, 3.1, "Bitte?"),
        Absent(9, "ich Idiot", "abuse")
            .Customer(0.4, 4.1, "Ich bin so ein Idiot, ich habe den Schlüssel vergessen.")
            .Agent(4.5, 5.2, "Das passiert."),
        Fault(11, "Abschied mit offener Frage")
            .Customer(0.4, 2.6, "Und was ist mit meinem Geld?")
            .Agent(3.0, 7.1, "Das sehen Sie dann. Vielen Dank für Ihren Anruf, auf Wiederhören.")
            .Customer(7.5, 7.9, "Hallo?"),
        Kept(11, "fragt nach")
            .Customer(0.4, 1.9, "Dann ist das gebucht.")
            .Agent(2.3, 5.6, "Ja. Kann ich sonst noch etwas für Sie tun?")
            .Customer(6.0, 6.7, "Nein, danke.")
            .Agent(7.1, 7.8, "Auf Wiederhören."),
        Fault(12, "vermutet gleich")
            .Customer(0.4, 3.0, "Mein Internet ist seit gestern furchtbar langsam.")
            .Agent(3.4, 5.6, "Wahrscheinlich haben Sie zu viele Geräte.")
            .Customer(6.0, 6.4, "Nein."),
        Kept(12, "fragt zuerst")
            .Customer(0.4, 3.0, "Mein Internet ist seit gestern furchtbar langsam.")
            .Agent(3.4, 6.4, "Was genau passiert, wenn Sie eine Seite öffnen?")
            .Customer(6.8, 7.2, "Nichts."),
        Fault(14, "Hochzeit überhört")
            .Customer(0.4, 4.1, "Ich brauche die Schuhe bis Samstag, meine Tochter hat Hochzeit.")
            .Agent(4.5, 5.2, "Welche Größe?")
            .Customer(5.6, 6.0, "Achtunddreißig.")
            .Agent(6.4, 7.5, "Und die Adresse?")
            .Customer(7.9, 8.3, "Mühlweg.")
            .Agent(8.7, 9.1, "Gut."),
        Kept(14, "gratuliert")
            .Customer(0.4, 4.1, "Ich brauche die Schuhe bis Samstag, meine Tochter hat Hochzeit.")
            .Agent(4.5, 6.0, "Herzlichen Glückwunsch! Welche Größe?")
            .Customer(6.4, 6.8, "Achtunddreißig."),
        Fault(15, "irgendwann")
            .Customer(0.4, 1.1, "Und jetzt?")
            .Agent(1.5, 3.7, "Es meldet sich jemand bei Ihnen.")
            .Customer(4.1, 4.5, "Gut."),
        Kept(15, "bis Freitag")
            .Customer(0.4, 1.1, "Und jetzt?")
            .Agent(1.5, 3.7, "Wir rufen Sie bis Freitag zurück.")
            .Customer(4.1, 4.5, "Gut."),
    ];
}
