package syntax_test
import ("testing";"os";"strings";"fmt";"dateline/timeline/syntax")
func TestZZ(t *testing.T){
 b,_:=os.ReadFile("/tmp/wlB/z.txt")
 for _,l:=range strings.Split(strings.TrimSpace(string(b)),"\n"){
  l=strings.NewReplacer("[","","]","").Replace(l)
  d:=syntax.Parse(l,nil)
  for _,s:=range d.Sentences{ for i,k:=range s.Tokens{ fmt.Printf("%d %s %s <-%v %d\n",i,k.Text,k.Tag,k.Rel,k.Head)}}
 }
}
