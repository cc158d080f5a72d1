package main

import (
	"context"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"dateline/timeline/article"
	"dateline/timeline/build"
)

// registerAll makes functions and types known by name to the workers, which are other processes. It must come
// before beam.Init.
func registerAll() {
	register.DoFn4x1[context.Context, fileio.FileMetadata, func(article.Line), func(string), error](&readFn{})
	register.DoFn4x1[context.Context, article.Line, func(string, build.Telling), func(string), error](&tellFn{})
	register.DoFn5x1[context.Context, string, func(*build.Telling) bool, func(build.Telling), func(string), error](&uniqueFn{})
	register.DoFn3x1[build.Telling, func(*build.Index) bool, func(int32, build.Candidate), error](&candidatesFn{})
	register.DoFn2x1[int32, func(*build.Candidate) bool, build.Joined](&joinFn{})
	register.DoFn8x1[context.Context, int, func(*[]byte) bool, func(*build.Telling) bool, func(*build.Joined) bool, func(*build.Index) bool, func(*string) bool, func(string, string), error](&finishFn{})
	register.DoFn3x1[context.Context, string, string, error](&renameFn{})
	register.Combiner3[build.Census, build.Telling, build.Index](&censusFn{})
	register.Emitter1[article.Line]()
	register.Emitter1[string]()
	register.Emitter1[build.Telling]()
	register.Emitter2[string, build.Telling]()
	register.Emitter2[int32, build.Candidate]()
	register.Emitter2[string, string]()
	register.Iter1[[]byte]()
	register.Iter1[build.Telling]()
	register.Iter1[build.Candidate]()
	register.Iter1[build.Joined]()
	register.Iter1[build.Index]()
	register.Iter1[string]()
	beam.RegisterType(reflect.TypeFor[article.Line]())
	beam.RegisterCoder(reflect.TypeFor[build.Telling](), encodeTelling, decodeTelling)
	beam.RegisterCoder(reflect.TypeFor[build.Census](), encodeCensus, decodeCensus)
	beam.RegisterCoder(reflect.TypeFor[build.Index](), encodeIndex, decodeIndex)
	beam.RegisterCoder(reflect.TypeFor[build.Candidate](), encodeCandidate, decodeCandidate)
	beam.RegisterCoder(reflect.TypeFor[build.Joined](), encodeJoined, decodeJoined)
}

// What travels between workers has its own binary form: Beam's default, JSON, takes several times as long.

func encodeTelling(t build.Telling) ([]byte, error) { return t.MarshalBinary() }

func decodeTelling(b []byte) (build.Telling, error) {
	var t build.Telling
	err := t.UnmarshalBinary(b)
	return t, err
}

func encodeCensus(c build.Census) ([]byte, error) { return c.MarshalBinary() }

func decodeCensus(b []byte) (build.Census, error) {
	var c build.Census
	err := c.UnmarshalBinary(b)
	return c, err
}

func encodeIndex(x build.Index) ([]byte, error) { return x.MarshalBinary() }

func decodeIndex(b []byte) (build.Index, error) {
	var x build.Index
	err := x.UnmarshalBinary(b)
	return x, err
}

func encodeCandidate(c build.Candidate) ([]byte, error) { return c.MarshalBinary() }

func decodeCandidate(b []byte) (build.Candidate, error) {
	var c build.Candidate
	err := c.UnmarshalBinary(b)
	return c, err
}

func encodeJoined(j build.Joined) ([]byte, error) { return j.MarshalBinary() }

func decodeJoined(b []byte) (build.Joined, error) {
	var j build.Joined
	err := j.UnmarshalBinary(b)
	return j, err
}
