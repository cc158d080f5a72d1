package article

import "testing"

func TestLanguage(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"English", "The ministers of both countries met in Oslo on Monday and agreed to meet again in the spring.", ""},
		{"English headlines without small words", "Envoys meet Monday. Talks resume Friday. Ministers sign pact. Minister says deal near. Rebels deny claim. Army leaves town. Court frees three men. Leaders hail accord.", ""},
		{"English with foreign names", "The talks between Nguyễn Phú Trọng and Ferdinand Marcos in Hà Nội, in the Phủ Chủ tịch, ended on Monday.", ""},
		{"French", "Le président de la République a reçu lundi le chancelier allemand à Paris. Les deux dirigeants se reverront en mai pour signer un accord.", "French"},
		{"Spanish", "El ministro de Asuntos Exteriores recibió el lunes a su homólogo en Madrid. Las conversaciones seguirán en mayo, según fuentes del Gobierno español.", "Spanish"},
		{"German", "Der Außenminister hat am Montag seinen Amtskollegen in Berlin empfangen. Die Gespräche sollen nach Angaben des Ministeriums im Mai fortgesetzt werden.", "German"},
		{"Russian", "Министр иностранных дел в понедельник встретился в Москве со своим коллегой. Переговоры продолжатся в мае, сообщили в министерстве, и завершатся к июню, как ожидается в столице.", "Russian"},
		{"Chinese", "外交部长星期一在北京会见了来访的外国代表团，双方就边界问题进行了会谈，并同意五月继续谈判。", "Mandarin"},
		{"too short to tell", "Accord signé", ""},
		{"nothing", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := language(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
