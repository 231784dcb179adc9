package label

import "testing"

func TestTheDoorComesFirst(t *testing.T) {
	lines := Lines(Address{Name: "Inês Duarte", Street: "Rua das Flores 8", Floor: "3.º Esq.", City: "Porto", Country: "PT"})
	if lines[0] != "RUA DAS FLORES 8 3.º ESQ." {
		t.Errorf("the first line is %q", lines[0])
	}
}
