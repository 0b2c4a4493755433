// Runs the route controller of the AWS cloud controller manager until every node's routes exist, without a cluster:
// the nodes come from a file with the JSON of `kubectl get nodes -o json`, and a fake client set holds them.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net"
	"os"
	"time"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/watch"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/kubernetes/fake"
	corelisters "k8s.io/client-go/listers/core/v1"
	restclient "k8s.io/client-go/rest"
	cloudprovider "k8s.io/cloud-provider"
	_ "k8s.io/cloud-provider-aws/pkg/providers/v1"
	"k8s.io/cloud-provider/controllers/route"
	"k8s.io/component-base/metrics/prometheus/controllers"
	// The controller asks for its feature gates, which this registers.
	_ "k8s.io/controller-manager/pkg/features/register"
)

func main() {
	configFile := flag.String("cloud-config", "", "the configuration of the cloud provider")
	nodesFile := flag.String("nodes", "", "a file with the JSON of kubectl get nodes")
	clusterCIDR := flag.String("cluster-cidr", "", "the CIDR that contains all pod CIDRs")
	limit := flag.Duration("time-limit", 25*time.Second, "ends with 1 if a node still has no route then")
	atLeast := flag.Duration("at-least", 0, "doesn't end before, to reconcile again")
	flag.Parse()
	if err := run(*configFile, *nodesFile, *clusterCIDR, *limit, *atLeast); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(configFile, nodesFile, clusterCIDR string, limit, atLeast time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	_, pods, err := net.ParseCIDR(clusterCIDR)
	if err != nil {
		return err
	}
	client, err := clientWith(nodesFile)
	if err != nil {
		return err
	}
	cloud, err := cloudprovider.InitCloudProvider("aws", configFile)
	if err != nil {
		return err
	}
	cloud.Initialize(clientBuilder{client}, ctx.Done())
	factory := informers.NewSharedInformerFactory(client, 0)
	// Before the factory starts, because the provider adds an index.
	cloud.(cloudprovider.InformerUser).SetInformers(factory)
	routes, ok := cloud.Routes()
	if !ok {
		return fmt.Errorf("the provider has no routes")
	}
	nodes := factory.Core().V1().Nodes()
	controller, err := route.New(routes, client, nodes, "kubernetes", []*net.IPNet{pods})
	if err != nil {
		return err
	}
	factory.Start(ctx.Done())
	factory.WaitForCacheSync(ctx.Done())
	// The manager's default for --route-reconciliation-period.
	end := time.After(atLeast)
	go controller.Run(ctx, 10*time.Second, controllers.NewControllerManagerMetrics("peers"))
	if err := untilRouted(ctx, nodes.Lister()); err != nil {
		return err
	}
	<-end
	return nil
}

func clientWith(nodesFile string) (kubernetes.Interface, error) {
	text, err := os.ReadFile(nodesFile)
	if err != nil {
		return nil, err
	}
	var list v1.NodeList
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, err
	}
	nodes := []runtime.Object{}
	for i := range list.Items {
		nodes = append(nodes, &list.Items[i])
	}
	// The fake client set panics if more events wait than this, and the controller patches all nodes at once.
	watch.DefaultChanSize = int32(10*len(nodes) + 100)
	return fake.NewSimpleClientset(nodes...), nil
}

// The controller sets the condition of all nodes at the end of each reconciliation.
func untilRouted(ctx context.Context, lister corelisters.NodeLister) error {
	for {
		nodes, err := lister.List(labels.Everything())
		if err != nil {
			return err
		}
		waiting := ""
		for _, node := range nodes {
			if !isRouted(node) {
				waiting = node.Name
			}
		}
		if waiting == "" {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("node %s still has no route", waiting)
		case <-time.After(time.Millisecond):
		}
	}
}

func isRouted(node *v1.Node) bool {
	for _, condition := range node.Status.Conditions {
		if condition.Type == v1.NodeNetworkUnavailable {
			return condition.Status == v1.ConditionFalse
		}
	}
	return false
}

// Gives the provider the same fake client set under every name.
type clientBuilder struct{ client kubernetes.Interface }

func (b clientBuilder) Config(string) (*restclient.Config, error)   { return &restclient.Config{}, nil }
func (b clientBuilder) ConfigOrDie(string) *restclient.Config       { return &restclient.Config{} }
func (b clientBuilder) Client(string) (kubernetes.Interface, error) { return b.client, nil }
func (b clientBuilder) ClientOrDie(string) kubernetes.Interface     { return b.client }
